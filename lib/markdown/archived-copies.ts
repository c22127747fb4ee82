import { isoDay } from '#lib/site/dates.ts'
import { findTags, replaceParts, startTag } from './replace-tags.ts'

type GoneHost = { host: string; year: number; replacement?: string }

/** Hosts that were closed for good. `npm run check:links` skips them and their subdomains. */
const goneHosts: readonly GoneHost[] = [
  // Falco's packages moved from bintray.com to download.falco.org with 0.28.0.
  { host: 'bintray.com', year: 2021, replacement: 'https://download.falco.org/' },
  { host: 'katacoda.com', year: 2022 },
  { host: 'travis-ci.org', year: 2021, replacement: 'https://www.travis-ci.com/' },
  {
    host: 'kubernetes-charts.storage.googleapis.com',
    year: 2020,
    replacement: 'https://charts.helm.sh/stable',
  },
  {
    host: 'kubernetes-charts-incubator.storage.googleapis.com',
    year: 2020,
    replacement: 'https://charts.helm.sh/incubator',
  },
  { host: 'apt.kubernetes.io', year: 2024, replacement: 'https://pkgs.k8s.io/' },
  { host: 'yum.kubernetes.io', year: 2024, replacement: 'https://pkgs.k8s.io/' },
]

export function goneHostOf(address: string) {
  const name = URL.canParse(address) ? new URL(address).hostname : ''
  return goneHosts.find(({ host }) => `.${name}`.endsWith(`.${host}`))
}

export function archivedCopy(address: string, date: string) {
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
