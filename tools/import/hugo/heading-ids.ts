import { trimEnd } from '#lib/text/trim.ts'

/**
 * The id that Hugo gave a heading: blackfriday's form, which falco.org is set to, of the heading's source text, marks
 * and addresses of links included; a second one gets -1.
 * @see https://github.com/gohugoio/hugo/blob/master/markup/goldmark/autoid.go
 * @see https://github.com/russross/blackfriday/blob/v2/block.go (SanitizedAnchorName)
 */
export function createHugoIds(): (heading: string) => string {
  const seen = new Set<string>()
  return (heading) => {
    const words = heading.match(/[\p{L}\p{N}]+/gu) ?? []
    const base = words.join('-').toLowerCase() || 'heading'
    let id = base
    for (let number = 1; seen.has(id); number++) id = `${base}-${number}`
    seen.add(id)
    return id
  }
}

/** The id in the form that Hugo calls `github`, which a writer may have linked to: spaces are hyphens, marks go. */
export function goldmarkId(heading: string): string {
  return heading
    .trim()
    .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/** What Hugo's attributes at the end of a heading say (`## Title {#id .class}`), and where they begin. */
export function headingAttributes(line: string): { id: string | undefined; from: number } | undefined {
  const start = line.lastIndexOf('{')
  const [, attributes] =
    /^\{((?:#[\w.:-]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[\w-]+))(?:[ \t,]+(?:#[\w.:-]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[\w-]+)))*)[ \t]*\}[ \t]*$/.exec(
      start < 0 ? '' : line.slice(start),
    ) ?? []
  if (attributes === undefined) return undefined
  return { id: /(?:^|[ \t,])#([\w.:-]+)/.exec(attributes)?.[1], from: trimEnd(line.slice(0, start), /[ \t]/).length }
}
