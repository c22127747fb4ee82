import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import { decodeString } from 'micromark-util-decode-string'

/** A piece of Markdown as it is written: `[start, end)` in characters. */
export type SourcePart = { start: number; end: number } & (
  | { kind: 'comment' }
  /** Where a link, a picture or a definition leads, as a browser would read it. */
  | { kind: 'destination'; destination: string; isLink: boolean }
)

const destinations = ['resourceDestinationString', 'definitionDestinationString']

const media = ['link', 'image']

/** The comments and the destinations of a Markdown text, in order, by the parser that makes pages of it. */
export function partsOfSource(markdown: string): SourcePart[] {
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(markdown, 'utf8', true)),
  )
  const found: SourcePart[] = []
  const within: string[] = []
  let at = 0
  for (const [step, token] of events) {
    if (media.includes(token.type)) step === 'enter' ? within.push(token.type) : within.pop()
    const [start, end] = [token.start.offset, token.end.offset]
    if (step !== 'enter' || start < at) continue
    if (destinations.includes(token.type)) {
      const destination = decodeString(markdown.slice(start, end))
      found.push({ kind: 'destination', start, end, destination, isLink: within.at(-1) === 'link' })
    } else if (token.type === 'htmlFlow' || token.type === 'htmlText') {
      // Within a line it is one tag or one comment: a tag has no comment in it, whatever its attributes say.
      const isTag = token.type === 'htmlText' && !markdown.startsWith('<!--', start)
      const comments = isTag ? [] : commentsIn(markdown, start, end)
      found.push(...comments)
      at = Math.max(end, comments.at(-1)?.end ?? end)
    }
  }
  return found
}

/** A comment that its block of HTML does not end goes on to where a browser ends it. */
function commentsIn(markdown: string, start: number, end: number): SourcePart[] {
  const comments: SourcePart[] = []
  let at = start
  for (;;) {
    const opening = markdown.indexOf('<!--', at)
    if (opening < 0 || opening >= end) return comments
    // `<!-->` is a comment without a text: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
    const closing = markdown.indexOf('-->', opening + 2)
    at = closing < 0 ? markdown.length : closing + 3
    comments.push({ kind: 'comment', start: opening, end: at })
  }
}

/** Puts other text in the place of some parts, and leaves every other character alone. */
export function replaceParts(
  markdown: string,
  parts: readonly SourcePart[],
  textOf: (part: SourcePart, written: string) => string,
): string {
  let result = ''
  let at = 0
  for (const part of parts) {
    result += markdown.slice(at, part.start) + textOf(part, markdown.slice(part.start, part.end))
    at = part.end
  }
  return result + markdown.slice(at)
}
