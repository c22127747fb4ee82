import { findTags } from './replace-tags.ts'

/** The addresses on other sites that a text leads to, in the order of its links, one for each. Paper shows them by number (app/styles/print.css). */
export function addressesIn(html: string): string[] {
  return findTags(html, ['a']).flatMap(({ attributes: { href = '' } }) => (/^https?:/.test(href) ? [href] : []))
}
