import { describe, expect, it } from 'vitest'
import { checkDocument } from '#lib/check/document.ts'
import { post } from '#lib/check/tests/testing.ts'
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
    ['<a id="a"></a>\n\n## a', ['a', 'a-1']],
    ['## <a id="a"></a>a', ['a']],
    ['## a\n\n<a id="a"></a>', ['a']],
    ['<a id="a"></a> <a id="a"></a>', ['a']],
    ['## 🎉\n\n### *\n\n## section', ['section', 'section-1', 'section-2']],
    ['## ![A falcon](./a.png)', ['a-falcon']],
    ['## [12](https://github.com/falcosecurity/falco/pull/12)', ['falco12']],
    // What leads to a note finds it, whatever is called the same before.
    ['## Footnote label\n\nx[^1]\n\n[^1]: y', ['footnote-label-1', 'note-fnref-1', 'footnote-label', 'note-fn-1']],
    ['<a id="note-fn-1"></a>\n\nx[^1]\n\n[^1]: y', ['note-fnref-1', 'footnote-label', 'note-fn-1']],
  ])('%j', async (markdown, ids) => {
    expect(idsOf(await toHtml(markdown))).toEqual(ids)
    expect(await anchorsOf(markdown)).toEqual(ids)
  })
})
