import { expect, test } from './fixtures.ts'
import { absolute, at } from './site.ts'
import { watchPolicy } from './watch.ts'

const ways: [name: string, html: string, violation: RegExp][] = [
  ['a script', `<script>reportViolation('hit')</script>`, /^script-src-elem inline/],
  [
    'a handler',
    `<img alt="" src="/none.png" onerror="reportViolation('hit')">`,
    /^script-src-attr inline/,
  ],
  ['a style', '<style>body{--hit:1}</style>', /^style-src-elem inline/],
  ['a style attribute', '<b style="--hit:1">x</b>', /^style-src-attr inline/],
  ['a style sheet', '<link rel="stylesheet" href="/none.css">', /^style-src-elem http:/],
  [
    'a picture of another host',
    '<img alt="" src="https://other.example/x.png">',
    /^img-src https:/,
  ],
  [
    'a picture in its address',
    '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    /^img-src data/,
  ],
  ['a frame', '<iframe src="/"></iframe>', /^frame-src/],
  ['an object', '<object data="/favicon.svg"></object>', /^object-src/],
  ['a video', '<video src="/none.mp4"></video>', /^media-src/],
  ['another base', '<base href="https://other.example/">', /^base-uri/],
]

const pressed: typeof ways = [
  [
    'an address that is a script',
    `<a href="javascript:reportViolation('hit')">press</a>`,
    /^script-src-elem inline/,
  ],
  ['a form', '<form action="https://other.example/"><button>press</button></form>', /^form-action/],
]

// Test the policy in the page alone: headers of a host could only forbid more.
test('a page of a host that sends no headers runs and asks for nothing that gets into it', async ({
  page,
}) => {
  const found = await watchPolicy(page)
  const expectViolation = (name: string, violation: RegExp) =>
    expect.poll(() => found, name).toContainEqual(expect.stringMatching(violation))
  await page.route(absolute('/'), async (route) => {
    const html = [...ways, ...pressed].map(([, html]) => html).join('')
    const body = (await (await route.fetch()).text()).replace('</main>', () => `${html}</main>`)
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(at('/'))
  for (const [name, , violation] of ways) await expectViolation(name, violation)
  expect(found).not.toContain('hit')
  for (const [index, [name, , violation]] of pressed.entries()) {
    found.splice(0)
    // click() would wait for a navigation, which the policy blocks.
    await page.getByText('press', { exact: true }).nth(index).dispatchEvent('click')
    await expectViolation(name, violation)
    expect(found).not.toContain('hit')
  }
})

test('a picture beside a post shows its colours, and runs and asks for nothing', async ({
  page,
  site,
}) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="document.documentElement.id='hit'">
    <style>rect{fill:rgb(0,128,0)}</style><rect width="40" height="20" style="stroke:rgb(1,2,3)"/>
    <script>document.documentElement.id='hit'</script>
    <image href="/client/x.png"/></svg>`
  await page.route('**/boxes.svg', async (route) =>
    route.fulfill({ response: await route.fetch(), body: svg }),
  )
  await site.open('/blog/every-feature/')
  const picture = site.prose.getByRole('img', { name: 'A drawing of two boxes' })
  const address = (await picture.getAttribute('src')) ?? ''

  const asked: string[] = []
  page.on('response', (response) => asked.push(new URL(response.url()).pathname))
  const response = await page.goto(address)
  expect(response?.headers()['content-type']).toBe('image/svg+xml; charset=utf-8')
  const rect = await page.locator('rect').evaluate((node) => {
    const { fill, stroke } = getComputedStyle(node)
    return [fill, stroke, document.documentElement.id, origin]
  })
  expect(rect).toEqual(['rgb(0, 128, 0)', 'rgb(1, 2, 3)', '', 'null'])
  // The browser may still ask for the icon of the page before.
  expect(asked.filter((path) => !path.endsWith('/favicon.svg'))).toEqual([address])
})
