import { describe, expect, it } from 'vitest'
import { isPseudoTag } from './pseudo-tags.ts'
import { toHtml } from './testing/to-html.ts'

describe('a tag that HTML does not have', () => {
  it.each(['<NA>', '<na>', '</NA>', '<container_id>', '<falco-rule name="x">', '  <NA>', '<your-name/>', '<x'])(
    'is a pseudo tag: %s',
    (html) => expect(isPseudoTag(html)).toBe(true),
  )

  it.each([
    '<b>',
    '<B>',
    '</details>',
    '<svg viewBox="0">',
    '<math>',
    '<script>',
    '<!-- a -->',
    '<!DOCTYPE html>',
    '<?x?>',
    'NA',
    '<1>',
    '',
  ])('is none: %s', (html) => expect(isPseudoTag(html)).toBe(false))
})

describe('pseudo tags', () => {
  it.each([
    ['k8s.ns=<NA> k8s.pod=<NA>', '<p>k8s.ns=&#x3C;NA> k8s.pod=&#x3C;NA></p>'],
    ['<NA>', '<p>&#x3C;NA></p>'],
    ['**<NA>** and [<NA>](/blog/)', '<p><strong>&#x3C;NA></strong> and <a href="/blog/">&#x3C;NA></a></p>'],
    ['- <NA>\n- b', '<ul>\n<li>&#x3C;NA></li>\n<li>b</li>\n</ul>'],
    ['> <NA>', '<blockquote>\n<p>&#x3C;NA></p>\n</blockquote>'],
    ['`<NA>`', '<p><code>&#x3C;NA></code></p>'],
    ['<a-b>x</a-b>', '<p>&#x3C;a-b>x&#x3C;/a-b></p>'],
  ])('show as they are written: %s', async (markdown, html) => {
    expect(await toHtml(`${markdown}\n`)).toBe(html)
  })

  it('show in tables, headings and footnotes', async () => {
    const html = await toHtml('## A <NA>\n\n| <B-C> |\n| --- |\n| <D-E> |\n\nx[^1]\n\n[^1]: <F-G>\n')
    for (const tag of ['NA', 'B-C', 'D-E', 'F-G']) expect(html).toContain(`&#x3C;${tag}>`)
  })

  it('hide no harm behind them', async () => {
    const html = await toHtml('<NA>\n<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n')
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&#x3C;NA>')
  })

  it('leave real tags beside them real', async () => {
    expect(await toHtml('<kbd>x</kbd> <NA>\n')).toBe('<p><kbd>x</kbd> &#x3C;NA></p>')
  })
})
