import { htmlTagNames } from 'html-tag-names'

/** Allowed tags whose attributes are all refused. */
const plain = 'b br code del em i ins kbd mark s small strong sub summary sup'.split(' ')

/** Allowed ids. Those with a colon are the site's own; `__next_f` would hide a variable of Next. */
const anchor = /^(?!__)[\p{L}\p{N}_.-]+$/u

/** Tags that authors may write, with a pattern for the values of each attribute. */
export const allowedTags: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ...Object.fromEntries(plain.map((tag) => [tag, {}])),
  a: { id: anchor },
  abbr: { title: /\S/ },
  details: { open: /^(?:open)?$/ },
}

export function attributesAllowed(tag: string): Readonly<Record<string, RegExp>> | undefined {
  return Object.hasOwn(allowedTags, tag) ? allowedTags[tag] : undefined
}

const htmlTags = new Set([...htmlTagNames, 'svg', 'math'])

/** Names that are no HTML tags show as text: `<NA>` is a value in Falco's alerts. */
export function isPseudoTag(name: string) {
  return !htmlTags.has(name.toLowerCase())
}
