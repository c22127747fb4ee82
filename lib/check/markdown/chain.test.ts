import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from '#lib/markdown/testing/to-html.ts'

describe('Markdown of GitHub', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('shows an alert: %s', async (kind) => {
    const html = await toHtml(`> [!${kind}]\n> Words of *the* alert.\n`)
    expect(html).toContain(`<div class="markdown-alert markdown-alert-${kind.toLowerCase()}">`)
    expect(html).toContain('<p>Words of <em>the</em> alert.</p>')
    expect(html).not.toContain('[!')
  })

  it('leaves a quotation that is no alert a quotation', async () => {
    expect(await toHtml('> [!OTHER]\n> Words.\n')).toContain('<blockquote>')
  })

  it.each([
    '>',
    '> ',
    '> </p>',
    '> <p></p>',
    '> <i></i>',
    '> <!-- a -->',
    '> <script>x</script>',
    '<blockquote></blockquote>',
    '> [!NOTE]',
    '> ***',
  ])('takes a quotation without words: %s', async (markdown) =>
    expect(await toHtml(`${markdown}\n\nWords.\n`)).toContain('<p>Words.</p>'),
  )

  it.each(['a', 'a:b'])('links a footnote to its text and back, under ids of its own: %s', async (label) => {
    const html = (await toHtml(`Words[^${label}] more[^${label}].\n\n[^${label}]: The note.\n`)).replaceAll('a-b', 'a')
    expect(html).toContain('href="#note-fn-a" id="note-fnref-a"')
    expect(html).toContain('<li id="note-fn-a">')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(expect.arrayContaining(targets))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives the hidden heading of footnotes no link that a keyboard would meet unseen', async () => {
    const html = await toHtml('Words[^a].\n\n[^a]: The note.\n')
    expect(/<h2[^>]*sr-only[^>]*>(.*?)<\/h2>/.exec(html)?.[1]).toBe('Footnotes')
  })

  it('shows tables, with the alignment of their columns', async () => {
    const html = await toHtml('| a | b |\n| --- | --: |\n| 1 | 2 |\n')
    expect(html).toContain('<th>a</th>\n<th class="align-right">b</th>')
  })

  it('shows lists of tasks, done and not', async () => {
    const html = await toHtml('- [x] done\n- [ ] open\n')
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="done"> done')
    expect(html).toContain('<input type="checkbox" disabled aria-label="to do"> open')
  })

  it('strikes text through, and links bare addresses', async () => {
    const html = await toHtml('~~gone~~ www.falco.org and https://falco.org/a and a@falco.org\n')
    expect(html).toContain('<del>gone</del>')
    expect(html).toMatch(/<a href="http:\/\/www\.falco\.org"[^>]*>www\.falco\.org<\/a>/)
    expect(html).toMatch(/<a href="https:\/\/falco\.org\/a"[^>]*>/)
    expect(html).toContain('<a href="mailto:a@falco.org">a@falco.org</a>')
  })

  it('turns shortcodes into emoji, not in code and not where there is none of the name', async () => {
    const html = await toHtml(':rocket: `:rocket:` :nosuchthing: 10:30:00\n\n```\n:tada:\n```\n')
    expect(html).toContain('<p>🚀 <code>:rocket:</code> :nosuchthing: 10:30:00</p>')
    expect(html).toContain(':tada:')
  })

  it('does not take dollars in prose for mathematics', async () => {
    expect(await toHtml('From $HOME to $PATH costs $5.\n')).toBe('<p>From $HOME to $PATH costs $5.</p>')
  })
})

describe('what looks like front matter', () => {
  it('further down is a line and text', async () => {
    expect(await toHtml('Words.\n\n---\n\ntitle: shown\n')).toContain('<hr>\n<p>title: shown</p>')
  })
})

describe('headings', () => {
  it('have an id of their words and a link to themselves', async () => {
    expect(await toHtml('## Hello, *World*!\n')).toBe(
      '<div class="heading"><h2 id="hello-world">Hello, <em>World</em>!</h2><a class="anchor" aria-label="Link to Hello, World!" href="#hello-world">#</a></div>',
    )
  })

  it('of the same words have ids of their own', async () => {
    const html = await toHtml('## A\n\n## A\n\n### A\n')
    expect([...html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['a', 'a-1', 'a-2'])
  })

  it('above and below the levels of a text have no link', async () => {
    expect(await toHtml('# A\n\n##### B\n')).not.toContain('class="anchor"')
  })
})

describe('links', () => {
  it.each(['https://example.org/', 'http://example.org', '//example.org/a'])(
    'to another site are safe and marked: %s',
    async (url) => {
      expect(await toHtml(`[x](${url})`)).toMatch(/^<p><a href="[^"]+" rel="external noopener noreferrer">x<\/a><\/p>$/)
    },
  )

  it.each(['./other.md', '/blog/', '#here', 'mailto:a@example.org', 'a.png'])(
    'of our own are plain: %s',
    async (url) => {
      expect(await toHtml(`[x](${url})`)).toBe(`<p><a href="${url}">x</a></p>`)
    },
  )
})

describe('any text', () => {
  const nasty = fc.constantFrom(
    '<script>',
    '</p>',
    '<NA>',
    '`',
    '```',
    '> ',
    '- ',
    '[^1]',
    '[x](',
    '](',
    '<img src=x onerror=a()>',
  )
  const text = fc.array(fc.oneof(fc.string(), nasty, fc.constant('\n'), fc.constant(' ')), { maxLength: 20 })
  it('makes HTML without a script, a handler or a style of its author', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        // What a heading says may stand in the name of its link, between quotes.
        const html = (await toHtml(parts.join(''))).replace(/"[^"]*"/g, '""')
        expect(html).not.toMatch(/<script|<iframe|<style|<[a-z][^>]* (?:on[a-z]+|style)=/i)
      }),
      { numRuns: 150 },
    )
  })
})
