import { describe, expect, it } from 'vitest'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { rows } from '#testing/rows.ts'
import { codeLanguage } from './code-language.ts'

const languages = `
YAML → yaml
yaml= → yaml
main.go → go
 → text
constructor → text`

describe('the language of a block of code', () => {
  it.each(rows(languages))('%s is %s', (name = '', wanted = '') =>
    expect(codeLanguage(name)).toBe(wanted),
  )
})

const fits = 'a'.repeat(28)
const wide = 'a'.repeat(29)
const blocks = `
\`\`\`go\\npackage main\\n\`\`\` → <pre><code><span class="line"><span class="tk-keyword">package</span>
\`\`\`yaml=\\na: 1\\n\`\`\` → class="tk-
\`\`\`\\na: <b> & "c"\\n  d\\n\`\`\` → <pre><code><span class="line"><span>a: &#x3C;b> &#x26; "c"</span></span>\\n<span class="line"><span>  d</span></span></code></pre>
Words:\\n\\n    package main → <span class="line"><span>package main</span></span>
\`\`\`\\n${fits}\\n${fits}\\n\`\`\` → <pre><code>
\`\`\`\\n${fits}\\n${wide}\\n\`\`\` → <pre tabindex="0"><code>
\`\`\`yaml title="a <b> & c.yaml"\\na: 1\\n\`\`\` → <figure class="code"><figcaption>a &#x3C;b> &#x26; c.yaml</figcaption><pre><code>
> \`\`\`go title="x" {1}\\n> package x\\n> \`\`\` → <figcaption>x</figcaption><pre><code><span class="line highlighted">`

describe('a block of code', () => {
  it.each(rows(blocks))('%s holds %s', async (markdown = '', expected = '') => {
    const html = await toHtml(`${markdown}\n`)
    expect(html).toContain(expected)
    expect(html).not.toMatch(/style|metastring/i)
  })

  it.each(['title=""', 'subtitle="x"', ''])('has no caption without a title: %j', async (meta) =>
    expect(await toHtml(`\`\`\`yaml ${meta}\na: 1\n\`\`\`\n`)).toMatch(/^<pre>/),
  )

  it.each(['{2,4}', 'title="x.yaml" {2,4}', '{2,4-999999999} title="x.yaml"'])(
    'has its lines %s marked',
    async (meta) => {
      const html = await toHtml(`\`\`\`yaml ${meta}\na: 1\nb: 2\nc: 3\nd: 4\n\`\`\`\n`)
      expect(html.split('\n').map((line) => line.includes('line highlighted'))).toEqual([
        false,
        true,
        false,
        true,
      ])
    },
  )
})

describe('marks in comments', () => {
  const linesOf = async (markdown: string) =>
    [
      ...(await toHtml(markdown)).matchAll(
        /<span class="(line[^"]*)">(.*?)<\/span>(?=\n|<\/code>)/g,
      ),
    ].map(([, names, html = '']) => [names, html.replace(/<[^>]*>/g, '')])

  it.each([
    ['js', '// [!code ++]', 'line diff add'],
    ['yaml', '# [!code --]', 'line diff remove'],
    ['text', '// [!code --]', 'line'],
  ])('of %s: %s', async (language, mark, names) => {
    const [first, second] = await linesOf(`\`\`\`${language}\na\nb ${mark}\n\`\`\`\n`)
    expect(first).toEqual(['line', 'a'])
    expect(second?.[0]).toBe(names)
  })

  it('are not shown, and one alone on a line marks the next', async () => {
    expect(await linesOf('```js\na()\n// [!code ++:2]\nb()\nc()\n```\n')).toEqual([
      ['line', 'a()'],
      ['line diff add', 'b()'],
      ['line diff add', 'c()'],
    ])
  })

  it('do not change the line numbers that an author counts', async () => {
    expect(await linesOf('```js {3}\na()\n// [!code ++]\nb()\n```\n')).toEqual([
      ['line', 'a()'],
      ['line highlighted diff add', 'b()'],
    ])
  })
})
