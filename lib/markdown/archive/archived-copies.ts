import { findTags, startTag } from '#lib/markdown/replace-tags.ts'
import { archivedCopy, goneHostOf } from './gone-hosts.ts'

/**
 * Puts a link to an archived copy behind each link to a host that is gone, and leaves every other byte alone. Adds none
 * where the text has a link to a copy of the same address, so a second run changes nothing.
 * @param date of the text, ISO; without one the copy is of the year in which the host closed
 */
export function withArchivedCopies(html: string, date: string | undefined): string {
  const links = findTags(html, ['a'])
  const archived = links.map(
    ({ attributes }) => /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/is.exec(attributes.href ?? '')?.[1],
  )
  let result = ''
  let at = 0
  for (const { attributes, close } of links) {
    const { href = '' } = attributes
    const host = goneHostOf(href)
    if (!host || close === undefined || archived.includes(href)) continue
    const copy = archivedCopy(href, date ?? `${host.year}-01-01`)
    // `rel` is as in lib/markdown/chain.ts.
    const link = startTag('a', { class: 'archived', href: copy, rel: 'external noopener noreferrer' })
    result += `${html.slice(at, close)} ${link}(archived copy)</a>`
    at = close
  }
  return result + html.slice(at)
}
