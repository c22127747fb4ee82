import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs'
import { describe, expect, it } from 'vitest'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { codeLanguage } from './code-language.ts'

describe('the language of a block of code', () => {
  it.each([
    ['go', 'go'],
    ['YAML', 'yaml'],
    ['yaml=', 'yaml'],
    ['yaml=12', 'yaml'],
    ['shell+', 'shell'],
    ['shell', 'shell'],
    ['main.go', 'go'],
    ['falco.rules.yaml', 'yaml'],
    ['Dockerfile', 'dockerfile'],
    ['clike', 'c'],
    ['c', 'c'],
    ['rego', 'text'],
    ['text', 'text'],
    ['txt', 'text'],
    ['', 'text'],
    ['nosuchlanguage', 'text'],
    ['.', 'text'],
    ['=', 'text'],
  ])('%s is %s', (name, wanted) => expect(codeLanguage(name)).toBe(wanted))

  it('golang is Go', () => expect(['go', 'golang']).toContain(codeLanguage('golang')))
  it.each(['c#', 'f#', 'objective-c', 'c++'])('keeps a name with signs that Shiki knows: %s', (name) => {
    expect([name, 'cpp']).toContain(codeLanguage(name))
  })

  it.each(['constructor', '__proto__', 'x.constructor', 'x.valueOf', 'toString', 'hasOwnProperty', 'valueof'])(
    'is text for a name that every object has: %s',
    (name) => expect(codeLanguage(name)).toBe('text'),
  )

  it('is what Shiki knows for every language and alias of Shiki', () => {
    const names = [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)]
    expect(names.length).toBeGreaterThan(200)
    expect(names.filter((name) => codeLanguage(name) === 'text')).toEqual([])
  })
})

describe('a block of code', () => {
  it('is highlighted by class, for both colour schemes, without inline styles', async () => {
    const html = await toHtml('```go\npackage main\n```\n')
    expect(html).toContain('<pre><code>')
    expect(html).toContain('<span class="tk-keyword">package</span>')
    expect(html).not.toContain('style')
  })

  it.each(['yaml=', 'yaml', 'values.yaml'])('of %s is highlighted as YAML', async (name) => {
    expect(await toHtml(`\`\`\`${name}\na: 1\n\`\`\`\n`)).toContain('class="tk-')
  })

  it.each(['', 'nosuchlanguage', 'text', 'constructor'])('of %j is shown as plain text, as written', async (name) => {
    expect(await toHtml(`\`\`\`${name}\na: <b> & "c"\n  d\n\`\`\`\n`)).toBe(
      '<pre><code><span class="line"><span>a: &#x3C;b> &#x26; "c"</span></span>\n<span class="line"><span>  d</span></span></code></pre>',
    )
  })

  it('by indentation is shown as plain text', async () => {
    expect(await toHtml('Words:\n\n    package main\n')).toContain(
      '<span class="line"><span>package main</span></span>',
    )
  })

  it('is a stop of the keyboard where it may scroll', async () => {
    const [fits, may] = ['a'.repeat(28), 'a'.repeat(29)]
    expect(await toHtml(`\`\`\`\n${fits}\n${fits}\n\`\`\`\n`)).toMatch(/^<pre><code>/)
    expect(await toHtml(`\`\`\`\n${fits}\n${may}\n\`\`\`\n`)).toMatch(/^<pre tabindex="0"><code>/)
  })

  it('has its title as a caption, with what a title may hold', async () => {
    const html = await toHtml('```yaml title="a <b> & c.yaml"\na: 1\n```\n')
    expect(html).toMatch(/^<figure class="code"><figcaption>a &#x3C;b> &#x26; c\.yaml<\/figcaption><pre>/)
    expect(html).toMatch(/<\/pre><\/figure>$/)
    expect(html).not.toMatch(/metastring/i)
  })

  it.each(['```yaml title=""\na: 1\n```', '```yaml subtitle="x"\na: 1\n```', '```yaml\na: 1\n```'])(
    'has no caption where no title is given: %j',
    async (markdown) => expect(await toHtml(`${markdown}\n`)).toMatch(/^<pre>/),
  )

  it('shows the lines that its author marked, with a title or without', async () => {
    const code = 'a: 1\nb: 2\nc: 3\nd: 4'
    for (const meta of ['{2,4}', 'title="x.yaml" {2,4}', '{2,4} title="x.yaml"']) {
      const html = await toHtml(`\`\`\`yaml ${meta}\n${code}\n\`\`\`\n`)
      const marked = html.split('\n').map((line) => line.includes('line highlighted'))
      expect(marked, meta).toEqual([false, true, false, true])
    }
  })

  it('keeps its title and its marks in a list and a quotation, and beside another block', async () => {
    const block = (title: string) => `\`\`\`go title="${title}" {1}\npackage x\n\`\`\``
    const html = await toHtml(`${block('one')}\n\n${block('two')}\n\n> ${block('three').replaceAll('\n', '\n> ')}\n`)
    expect([...html.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, title]) => title)).toEqual([
      'one',
      'two',
      'three',
    ])
    expect(html.match(/line highlighted/g)).toHaveLength(3)
  })

  it('in a line stays as it is', async () => {
    expect(await toHtml('`package main`\n')).toBe('<p><code>package main</code></p>')
  })
})

describe('marks in comments', () => {
  const linesOf = async (markdown: string) =>
    [...(await toHtml(markdown)).matchAll(/<span class="(line[^"]*)">(.*?)<\/span>(?=\n|<\/code>)/g)].map(
      ([, names, html = '']) => [names, html.replace(/<[^>]*>/g, '')],
    )

  it.each([
    ['js', '// [!code ++]', 'line diff add'],
    ['yaml', '# [!code --]', 'line diff remove'],
    ['html', '<!-- [!code highlight] -->', 'line highlighted'],
    ['sql', '-- [!code hl]', 'line highlighted'],
    ['css', '/* [!code ++] */', 'line diff add'],
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

  it('leave the numbers of lines as an author counts them', async () => {
    expect(await linesOf('```js {3}\na()\n// [!code ++]\nb()\n```\n')).toEqual([
      ['line', 'a()'],
      ['line highlighted diff add', 'b()'],
    ])
  })

  it('stay where a line is too long to be coloured', async () => {
    const html = await toHtml(`\`\`\`js\na() // [!code ++]\n// ${' '.repeat(50_000)}x\n\`\`\`\n`)
    expect(html).toContain('[!code ++]')
  })
})
