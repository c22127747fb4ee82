import { describe, expect, it } from 'vitest'
import { withSideNotes } from './side-notes.ts'
import { toHtml } from './testing/to-html.ts'

/** The style of each element that has one, by what it is. */
function stylesOf(html: string): string[] {
  return [...html.matchAll(/<(a|li)\b[^>]* style="([^"]*)"/g)].map(([, name, style]) => `${name} ${style}`)
}

describe('notes beside a text', () => {
  it('are named with the number that leads to them and the note before', async () => {
    const html = withSideNotes(await toHtml('A.[^x] B.[^ü] C.[^x]\n\n[^x]: One.\n[^ü]: Two.\n'))
    expect(stylesOf(html)).toEqual([
      'a anchor-name:--r1',
      'a anchor-name:--r2',
      'li --r:--r1;--n:--n1;--p:--n0',
      'li --r:--r2;--n:--n2;--p:--n1',
    ])
  })

  it('leave a text without notes as it is', async () => {
    const html = await toHtml('[A](https://example.org/?a&b)\n\n- <a id="note-fn-x">b</a>\n')
    expect(withSideNotes(html)).toBe(html)
  })
})
