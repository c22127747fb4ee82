import { isoDay } from '#lib/site/dates.ts'
import { findTags, replaceParts, startTag } from './replace-tags.ts'

type GoneHost = { host: string; year: number }

/** Hosts that were closed for good. `npm run check:links` skips them and their subdomains. */
const goneHosts: readonly GoneHost[] = [
  { host: 'bintray.com', year: 2021 },
  { host: 'katacoda.com', year: 2022 },
  { host: 'travis-ci.org', year: 2021 },
  {
    host: 'kubernetes-charts.storage.googleapis.com',
    year: 2020,
  },
  {
    host: 'kubernetes-charts-incubator.storage.googleapis.com',
    year: 2020,
  },
  { host: 'apt.kubernetes.io', year: 2024 },
  { host: 'yum.kubernetes.io', year: 2024 },
]

export function goneHostOf(address: string) {
  const name = URL.canParse(address) ? new URL(address).hostname : ''
  return goneHosts.find(({ host }) => `.${name}`.endsWith(`.${host}`))
}

function archivedCopy(address: string, date: string) {
  return `https://web.archive.org/web/${isoDay(date).replaceAll('-', '')}/${address}`
}

/**
 * Links an archived copy after each link to a closed host, unless the text already links one.
 * @param date ISO date of the text; without it, copies are from the year in which the host closed
 */
export function withArchivedCopies(html: string, date: string | undefined) {
  const links = findTags(html, ['a'])
  const archived = links.map(
    ({ attributes }) =>
      /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/is.exec(attributes.href ?? '')?.[1],
  )
  const copies = links.flatMap(({ attributes: { href = '' }, close }) => {
    const host = goneHostOf(href)
    if (!host || close === undefined || archived.includes(href)) return []
    const copy = archivedCopy(href, date ?? `${host.year}-01-01`)
    const link = startTag('a', {
      class: 'archived',
      href: copy,
      rel: 'external noopener noreferrer',
    })
    return { start: close, end: close, text: ` ${link}(archived copy)</a>` }
  })
  return replaceParts(html, copies, ({ text }) => text)
}
