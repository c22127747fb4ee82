import { Parser } from 'htmlparser2'

/** A link or an embedded file, as it is written. */
export type Link = { tag: string; address: string }

/** What a page links to, and the places in it that can be linked to. */
export type PageLinks = { links: Link[]; ids: Set<string> }

/** Attributes that hold an address. */
const addressed = ['href', 'src', 'poster', 'action']

/** Contents of `<meta>` that are addresses. */
const metaNames = /^(og:url|og:image|twitter:image)$/

/** Reads the links and ids of a page or of a piece of one. */
export function readLinks(html: string): PageLinks {
  const links: Link[] = []
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes.id) ids.add(attributes.id)
      if (tag === 'a' && attributes.name) ids.add(attributes.name)
      for (const name of addressed) {
        const address = attributes[name]
        if (address !== undefined) links.push({ tag, address })
      }
      for (const part of attributes.srcset?.split(',') ?? []) {
        links.push({ tag, address: part.trim().split(/\s+/)[0] ?? '' })
      }
      if (tag !== 'meta' || attributes.content === undefined) return
      const name = attributes.property ?? attributes.name ?? ''
      if (metaNames.test(name)) links.push({ tag, address: attributes.content })
      const refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(attributes['http-equiv'] ? attributes.content : '')
      if (refresh?.[1] !== undefined) links.push({ tag, address: refresh[1] })
    },
  })
  parser.write(html)
  parser.end()
  return { links, ids }
}
