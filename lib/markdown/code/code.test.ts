import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { toHtml } from '#testing/to-html.ts'
import { codeLanguage } from './code-language.ts'

const languages = `
YAML → yaml
yaml= → yaml
main.go → go
 → text`

it.each(rows(languages))('the language %s of a block of code is %s', (name = '', wanted = '') =>
  expect(codeLanguage(name)).toBe(wanted),
)

const fits = 'a'.repeat(28)
const caption = '<figcaption>x</figcaption>'
const blocks = String.raw`
\`\`\`go\npackage main\n\`\`\` → <span class="line"><span class="tk-keyword">package</span>
\`\`\`\na: <b> & "c"\n\`\`\` → <pre><code><span class="line"><span>a: &#x3C;b> &#x26; "c"</span>
\`\`\`\n${fits}\n${fits}\n\`\`\` → <pre><code>
\`\`\`\n${fits}\n${fits}a\n\`\`\` → <pre tabindex="0"><code>
\`\`\`yaml title="a <b>.yaml"\na: 1\n\`\`\` → <figure class="code"><figcaption>a &#x3C;b>.yaml<
> \`\`\`go title="x" {1}\n> package x\n> \`\`\` → ${caption}<pre><code><span class="line highlighted">`

describe('a block of code', () => {
  it.each(rows(blocks))('of %s contains %s', async (markdown = '', expected = '') => {
    const html = await toHtml(`${markdown}\n`)
    expect(html).toContain(expected)
    expect(html).not.toMatch(/style|metastring/i)
  })

  it.each(['title=""', 'subtitle="x"'])('has no caption without a title: %j', async (meta) =>
    expect(await toHtml(`\`\`\`yaml ${meta}\na: 1\n\`\`\`\n`)).toMatch(/^<pre>/),
  )

  it('has marked lines, even if they are a part of a huge range', async () => {
    const html = await toHtml('```yaml {2,3-999999999} title="x"\na: 1\nb: 2\nc: 3\n```\n')
    expect(html.match(/line highlighted/g)).toHaveLength(2)
  })
})

it('a line that would take minutes to colour has no colours', async () => {
  const html = await toHtml(`\`\`\`js\n${'a = "b"; '.repeat(10_000)}\n\`\`\`\n`)
  expect(html).not.toContain('tk-')
})

it('a comment such as [!code ++] marks a line, and does not show', async () => {
  const html = await toHtml('```js {3}\na()\n// [!code ++]\nb()\n```\n')
  expect(html).toContain('<span class="line highlighted diff add">')
  expect(html).not.toContain('[!code')
})
