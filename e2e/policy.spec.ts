/** The policy of a page stops whatever gets into it; that of a picture stops all but its colours. */
import { expect, test } from './fixtures.ts'
import { absolute, at } from './site.ts'
import { watchPolicy } from './watch.ts'

/** What a policy must stop, should it ever get into a page, and the directive that does. */
const ways: [name: string, html: string, directive: string][] = [
  ['a script', `<script>reportViolation('hit')</script>`, 'script-src'],
  ['a script of another host', '<script src="https://other.example/x.js"></script>', 'script-src'],
  ['a handler', `<img alt="" src="/none.png" onerror="reportViolation('hit')">`, 'script-src'],
  ['an address that is a script', `<a id="press" href="javascript:reportViolation('hit')">x</a>`, 'script-src'],
  ['a style', '<style>body{--hit:1}</style>', 'style-src'],
  ['a style attribute', '<b style="--hit:1">x</b>', 'style-src'],
  ['a style sheet', '<link rel="stylesheet" href="/none.css">', 'style-src'],
  ['a picture of another host', '<img alt="" src="https://other.example/x.png">', 'img-src'],
  ['a picture in its address', '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'img-src'],
  ['a frame', '<iframe src="/"></iframe>', 'frame-src'],
  ['an object', '<object data="/favicon.svg"></object>', 'object-src'],
  ['a video', '<video src="/none.mp4"></video>', 'media-src'],
  ['a form', '<form action="https://other.example/"><button id="press">x</button></form>', 'form-action'],
  ['another base', '<base href="https://other.example/">', 'base-uri'],
]

// Headers could only forbid more.
test('a page of a host that sends no headers runs and asks for nothing that gets into it', async ({ page }) => {
  const found = await watchPolicy(page)
  for (const [name, html, directive] of ways) {
    await page.route(absolute('/'), async (route) => {
      const body = (await (await route.fetch()).text()).replace('</main>', () => `${html}</main>`)
      await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
    })
    // So that nothing of the page before is still reported.
    await page.goto('about:blank')
    found.splice(0)
    await page.goto(at('/'))
    const button = page.locator('#press')
    // click() would wait for a page that is never asked for.
    if ((await button.count()) > 0) await button.dispatchEvent('click')
    await expect.poll(() => found.join('\n'), name).toContain(directive)
    expect(found, name).not.toContain('hit')
    await page.unroute(absolute('/'))
  }
})

test('a picture beside a post shows its colours, and runs and asks for nothing', async ({ page, post }) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="document.documentElement.id='hit'">
    <style>rect{fill:rgb(0,128,0)}</style><rect width="40" height="20" style="stroke:rgb(1,2,3)"/>
    <script>document.documentElement.id='hit'</script>
    <image href="/client/x.png"/></svg>`
  await page.route('**/boxes.svg', async (route) => route.fulfill({ response: await route.fetch(), body: svg }))
  await post.open('/blog/every-feature/')
  const picture = post.text.getByRole('img', { name: 'A drawing of two boxes' })
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
  expect(asked).toEqual([address])
})
