import { htmlTagNames } from 'html-tag-names'
import type { Parents } from 'mdast'

const tagPattern = /<(\/?)([A-Za-z][\w-]*)(?![\w-])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g
const attributePattern =
  /(?<![\s/])[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** A start or end tag; `from` and `to` are offsets. */
export type HtmlTag = ReturnType<typeof htmlTagsOf>[number]

/** The tags outside comments; names are in lower case. */
export function htmlTagsOf(text: string) {
  return [...withoutComments(text).matchAll(tagPattern)].map((match) => {
    const [whole, slash = '', name = '', rest = ''] = match
    const attributes = [...rest.matchAll(attributePattern)].map((found) => ({
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
    }
  })
}

/**
 * Matches comments as browsers do: `<!-->` is complete, and an unclosed comment runs to the end
 * of the text (https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state).
 */
export const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g

/** Replaces each character of comments with NUL, which no text contains, to keep offsets. */
export function withoutComments(text: string) {
  return text.replace(comment, (whole) => '\0'.repeat(whole.length))
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

export const holdsBlocks = (node: Parents) => blockParents.has(node.type)

const plain = 'b br code del em i ins kbd mark s small strong sub summary sup'.split(' ')

/** Matches allowed ids. A colon marks ids of the site; `__next_f` would clobber Next's variable. */
const anchor = /^(?!__)[\p{L}\p{N}_.-]+$/u

/** Tags that authors may write, with a pattern for each attribute's values. */
export const allowedTags = new Map<string, Readonly<Record<string, RegExp>>>([
  ...plain.map((tag) => [tag, {}] as const),
  ['a', { id: anchor }],
  ['abbr', { title: /\S/ }],
  ['details', { open: /^(?:open)?$/ }],
])

const htmlTags = new Set([...htmlTagNames, 'svg', 'math'])

/** True if a lower-case name is not an HTML tag, such as `na` of `<NA>` in Falco's alerts. */
export const isPseudoTag = (name: string) => !htmlTags.has(name)
