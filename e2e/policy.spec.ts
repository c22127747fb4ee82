import { expect, test } from './fixtures.ts'
import { absolute, at } from './site.ts'
import { watchPolicy } from './watch.ts'

const ways: { name: string; html: string; violation: RegExp; isPressed?: true }[] = [
  {
    name: 'a script',
    html: `<script>reportViolation('hit')</script>`,
    violation: /^script-src-elem inline/,
  },
  {
    name: 'a handler',
    html: `<img alt="" src="/none.png" onerror="reportViolation('hit')">`,
    violation: /^script-src-attr inline/,
  },
  { name: 'a style', html: '<b style="--hit:1">x</b>', violation: /^style-src-attr inline/ },
  {
    name: 'a picture of another host',
    html: '<img alt="" src="https://other.example/x.png">',
    violation: /^img-src https:/,
  },
  { name: 'a frame', html: '<iframe src="/"></iframe>', violation: /^frame-src/ },
  {
    name: 'another base',
    html: '<base href="https://other.example/">',
    violation: /^base-uri/,
  },
  {
    name: 'an address that runs a script',
    html: `<a href="javascript:reportViolation('hit')">press</a>`,
    violation: /^script-src-elem inline/,
    isPressed: true,
  },
  {
    name: 'a form',
    html: '<form action="https://other.example/"><button>press</button></form>',
    violation: /^form-action/,
    isPressed: true,
  },
]

// Tests only the policy in the page: headers could only forbid more.
test('code that gets into a page cannot run or load anything, even without headers', async ({
  page,
}) => {
  const found = await watchPolicy(page)
  const expectViolation = (name: string, violation: RegExp) =>
    expect.poll(() => found, name).toContainEqual(expect.stringMatching(violation))
  await page.route(absolute('/'), async (route) => {
    const html = ways.map(({ html }) => html).join('')
    const body = (await (await route.fetch()).text()).replace('</main>', () => `${html}</main>`)
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(at('/'))
  for (const { name, violation } of ways.filter(({ isPressed }) => !isPressed))
    await expectViolation(name, violation)
  expect(found).not.toContain('hit')
  for (const [index, { name, violation }] of ways.filter(({ isPressed }) => isPressed).entries()) {
    found.splice(0)
    // click() would wait for a navigation, which the policy blocks.
    await page.getByText('press', { exact: true }).nth(index).dispatchEvent('click')
    await expectViolation(name, violation)
    expect(found).not.toContain('hit')
  }
})

test('an SVG next to a post shows its colours, runs nothing and loads nothing', async ({
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
  // Ignores the icon: the browser may still request it for the previous page.
  expect(asked.filter((path) => !path.endsWith('/favicon.svg'))).toEqual([address])
})
