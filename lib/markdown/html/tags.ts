/** An attribute with its place, the space before it included; `written` is all of it, `value` what stands between its quotes. */
export type TagAttribute = { from: number; to: number; name: string; written: string; value: string | undefined }

/** A tag in a text, its name in lower case, with places as offsets in the text. */
export type HtmlTag = {
  from: number
  to: number
  name: string
  isEnd: boolean
  attributes: TagAttribute[]
  /** False where something between the attributes is none. */
  isWellFormed: boolean
}

const tagPattern = /<(\/?)([A-Za-z][\w-]*)(?![\w-])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g
const attributePattern = /(?<![\s/])[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The tags of a text, in order; comments are passed over. */
export function htmlTagsOf(text: string): HtmlTag[] {
  return [...withoutComments(text).matchAll(tagPattern)].map((match) => {
    const [whole, slash = '', name = '', rest = ''] = match
    const offset = match.index + 1 + slash.length + name.length
    const attributes = [...rest.matchAll(attributePattern)].map((found) => ({
      from: offset + found.index,
      to: offset + found.index + found[0].length,
      name: (found[1] ?? '').toLowerCase(),
      written: found[0].trim(),
      value: found[2] ?? found[3] ?? found[4],
    }))
    return {
      from: match.index,
      to: match.index + whole.length,
      name: name.toLowerCase(),
      isEnd: slash !== '',
      attributes,
      isWellFormed: /^[\s/]*$/.test(rest.replace(attributePattern, '')),
    }
  })
}

/** The text with NUL, which no text has, in place of each character of a comment; one that is left open ends with it. */
export function withoutComments(text: string): string {
  let result = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<!--', at)
    if (start < 0) return result + text.slice(at)
    // `<!-->` is a comment without a text: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
    const close = text.indexOf('-->', start + 2)
    const end = close < 0 ? text.length : close + 3
    result += text.slice(at, start) + '\0'.repeat(end - start)
    at = end
  }
}
