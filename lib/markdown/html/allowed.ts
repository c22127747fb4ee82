import { htmlTagNames } from 'html-tag-names'

/** Tags that may have no attributes. */
const plain = 'b br code del em i ins kbd mark s small strong sub summary sup'.split(' ')

/** Ids with a colon are the site's; one such as `__next_f` would hide a variable of Next. */
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

/** Not HTML: `<NA>` of Falco's alerts is a value, and shows as text. */
export function isPseudoTag(name: string) {
  return !htmlTags.has(name.toLowerCase())
}
