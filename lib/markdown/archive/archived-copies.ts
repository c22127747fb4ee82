import { Parser } from 'htmlparser2'
import { startTag } from '#lib/markdown/replace-tags.ts'
import { archivedCopy, type GoneHost, goneHostOf } from './gone-hosts.ts'

/** A link to a gone host; `end` is the offset behind its end tag. */
type GoneLink = { href: string; host: GoneHost; end: number }

/**
 * Puts a link to an archived copy behind each link to a host that is gone, and leaves every other byte alone.
 * Where the text has a link to a copy of the same address already, nothing is added, so that doing it twice is the same.
 * @param date of the text, ISO; without one the copy is of the year in which the host closed
 */
export function withArchivedCopies(html: string, date: string | undefined): string {
  const { gone, archived } = read(html)
  let result = ''
  let at = 0
  for (const { href, host, end } of gone) {
    if (archived.has(href)) continue
    const copy = archivedCopy(href, date ?? `${host.year}-01-01`)
    // `rel` is as in lib/markdown/chain.ts.
    const link = startTag('a', { class: 'archived', href: copy, rel: 'external noopener noreferrer' })
    result += `${html.slice(at, end)} ${link}(archived copy)</a>`
    at = end
  }
  return result + html.slice(at)
}

function read(html: string): { gone: GoneLink[]; archived: Set<string> } {
  const gone: GoneLink[] = []
  const archived = new Set<string>()
  let open: Omit<GoneLink, 'end'> | undefined
  const parser: Parser = new Parser({
    onopentag(name, { href }) {
      if (name !== 'a' || href === undefined) return
      const copied = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/is.exec(href)?.[1]
      if (copied !== undefined) archived.add(copied)
      const host = goneHostOf(href)
      open = host && { href, host }
    },
    onclosetag(name, isImplied) {
      if (name !== 'a' || !open) return
      if (!isImplied) gone.push({ ...open, end: parser.endIndex + 1 })
      open = undefined
    },
  })
  parser.end(html)
  return { gone, archived }
}
