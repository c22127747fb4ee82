import { describe, expect, it } from 'vitest'
import { checkDocument } from '#lib/check/document.ts'
import { post } from '#lib/check/testing.ts'
import { collectionOf } from '#schema/collections.ts'
import { toHtml } from './testing/to-html.ts'

const idsOf = (html: string): string[] => [...html.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id = '']) => id)

/** The ids that the check knows a text by. */
async function anchorsOf(body: string): Promise<string[]> {
  const collection = collectionOf('posts/a-post.md')
  if (!collection) throw new Error('posts are a collection')
  const { body: text } = await checkDocument('posts/a-post.md', collection, Buffer.from(post(body)))
  return [...(text?.anchors ?? [])]
}

describe('the ids of a text are each there once, and the check knows them', () => {
  it.each([
    ['## A\n\n## A\n\n## a-1', ['a', 'a-1', 'a-1-1']],
    ['<h2 id="a">x</h2>\n\n## a', ['a', 'a-1']],
    ['## a\n\n<h2 id="a">x</h2>', ['a', 'a-1']],
    ['<h3 id="a">x</h3><h3 id="a">y</h3>', ['a', 'a-1']],
    ['## a\n\n<p id="a">x</p>', ['a']],
    ['<p id="a">x</p><p id="a">y</p>', ['a']],
    ['## 🎉\n\n### *\n\n## section', ['section', 'section-1', 'section-2']],
    ['## ![A falcon](./a.png)', ['a-falcon']],
    ['##', []],
    ['<h2 id="a"></h2>', ['a']],
    ['## <a id="a"></a>', ['a']],
    ['## [12](https://github.com/falcosecurity/falco/pull/12)', ['falco12']],
    // What leads to a note finds it, whatever is called the same before.
    ['## Footnote label\n\nx[^1]\n\n[^1]: y', ['footnote-label-1', 'note-fnref-1', 'footnote-label', 'note-fn-1']],
    ['<p id="note-fn-1">x[^1]</p>\n\nx[^1]\n\n[^1]: y', ['note-fnref-1', 'footnote-label', 'note-fn-1']],
  ])('%j', async (markdown, ids) => {
    expect(idsOf(await toHtml(markdown))).toEqual(ids)
    expect(await anchorsOf(markdown)).toEqual(ids)
  })

  it('and nothing is described by what is not there', async () => {
    const html = await toHtml(
      '<a href="#a" aria-describedby="a b">x</a> <a href="#a" aria-describedby="b">y</a>\n\n## a',
    )
    expect(html).toContain('<a href="#a" aria-describedby="a">x</a> <a href="#a">y</a>')
  })
})
