import { expect, test } from './fixtures.ts'
import { absolute, at } from './site.ts'

/** HTML snippets that a defect could let into a page, with the CSP directives that forbid them. */
const forbidden = [
  [`<script>report('hit')</script>`, 'script-src-elem'],
  [`<img alt="" src="/x.png" onerror="report('hit')">`, 'script-src-attr'],
  ['<b style="--hit:1">x</b>', 'style-src-attr'],
  ['<img alt="" src="https://other.example/x.png">', 'img-src'],
  ['<iframe src="/"></iframe>', 'frame-src'],
  ['<base href="https://other.example/">', 'base-uri'],
  [`<a href="javascript:report('hit')">press</a>`, 'script-src-elem'],
  ['<form action="https://other.example/"><button>press</button></form>', 'form-action'],
] as const

declare function report(what: string): void

test('code that gets into a page cannot run or load files, even on hosts without headers', async ({
  page,
}) => {
  const found: string[] = []
  await page.exposeFunction('report', (what: string) => found.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      report(effectiveDirective),
    )
  })
  await page.route(absolute('/'), async (route) => {
    const html = forbidden.map(([html]) => html).join('')
    const body = (await (await route.fetch()).text()).replace('</main>', () => `${html}</main>`)
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(at('/'))
  // click() would wait for a navigation, which the policy blocks.
  for (const button of await page.getByText('press', { exact: true }).all())
    await button.dispatchEvent('click')
  const expected = forbidden.map(([, directive]) => directive).toSorted()
  await expect.poll(() => found.toSorted()).toEqual(expected)
})
