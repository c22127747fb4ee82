import type { Parents } from 'mdast'

/** Of the attribute `open="x"`, `written` is `open="x"`, and `value` is `x`. */
type TagAttribute = { name: string; written: string; value: string | undefined }

/** A start or end tag; `from` and `to` are its offsets, `name` is in lower case. */
export type HtmlTag = {
  from: number
  to: number
  name: string
  isEnd: boolean
  attributes: TagAttribute[]
  /** False if the tag contains anything but its name and attributes. */
  isWellFormed: boolean
}

const tagPattern = /<(\/?)([A-Za-z][\w-]*)(?![\w-])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g
const attributePattern =
  /(?<![\s/])[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

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
      isWellFormed: /^[\s/]*$/.test(rest.replace(attributePattern, '')),
    }
  })
}

/**
 * Comments as in browsers: an unclosed one runs to the end of the text, and `<!-->` is empty (HTML,
 * 13.2.5.43).
 */
export const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g

/** Replaces each character of a comment by NUL, which texts never contain. */
export function withoutComments(text: string) {
  return text.replace(comment, (whole) => '\0'.repeat(whole.length))
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** Whether a node contains blocks; all others contain text. */
export const holdsBlocks = (node: Parents) => blockParents.has(node.type)
