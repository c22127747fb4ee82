import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import { decodeString } from 'micromark-util-decode-string'
import { comment } from './html/tags.ts'

export { replaceParts } from './replace-parts.ts'

/** A piece of Markdown, `[start, end)`. */
export type SourcePart = { start: number; end: number } & (
  | { kind: 'comment' }
  /** Where a link, a picture or a definition leads, as a browser would read it. */
  | { kind: 'destination'; destination: string; isLink: boolean }
)

/** The comments and destinations of a Markdown text, by the parser that pages are made with. */
export function partsOfSource(markdown: string): SourcePart[] {
  const document = parse({ extensions: [gfm()] }).document()
  const events = postprocess(document.write(preprocess()(markdown, 'utf8', true)))
  const found: SourcePart[] = []
  const within: string[] = []
  let at = 0
  for (const [step, token] of events) {
    if (token.type === 'link' || token.type === 'image') step === 'enter' ? within.push(token.type) : within.pop()
    const [start, end] = [token.start.offset, token.end.offset]
    if (step !== 'enter' || start < at) continue
    if (token.type === 'resourceDestinationString' || token.type === 'definitionDestinationString') {
      const destination = decodeString(markdown.slice(start, end))
      found.push({ kind: 'destination', start, end, destination, isLink: within.at(-1) === 'link' })
    } else if (token.type === 'htmlFlow' || token.type === 'htmlText') {
      // HTML within a line is one tag or one comment; a tag has no comment in it, whatever its attributes say.
      const isTag = token.type === 'htmlText' && !markdown.startsWith('<!--', start)
      const comments = isTag ? [] : commentsIn(markdown, start, end)
      found.push(...comments)
      at = Math.max(end, comments.at(-1)?.end ?? end)
    }
  }
  return found
}

/** The comments that begin in a piece of HTML; one that is not closed there goes on to where a browser ends it. */
function commentsIn(markdown: string, start: number, end: number): SourcePart[] {
  const comments = [...markdown.slice(start).matchAll(comment)].map(({ index, 0: { length } }) => {
    const from = start + index
    return { kind: 'comment' as const, start: from, end: from + length }
  })
  return comments.filter((found) => found.start < end)
}
