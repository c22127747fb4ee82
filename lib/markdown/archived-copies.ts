import { findTags, startTag } from './replace-tags.ts'

/** A host that was closed for good, in which year, and where its contents are now, if anywhere. */
type GoneHost = { host: string; year: number; replacement?: string }

/**
 * Links to these hosts and all below them are never tried, and pages show an archived copy beside each. A host that answers
 * or redirects is left to `npm run check:links`. Sources:
 * https://jfrog.com/blog/into-the-sunset-bintray-jcenter-gocenter-and-chartcenter/ (1 May 2021),
 * https://www.oreilly.com/online-learning/leveraging-katacoda-technology.html (15 June 2022),
 * https://daniel.haxx.se/blog/2021/06/14/bye-bye-travis-ci/ (15 June 2021), helm's cmd/helm/repo_add.go
 * (13 November 2020), https://kubernetes.io/blog/2023/08/31/legacy-package-repository-deprecation/ (4 March 2024).
 */
const goneHosts: readonly GoneHost[] = [
  // Falco's packages moved there with 0.28.0.
  { host: 'bintray.com', year: 2021, replacement: 'https://download.falco.org/' },
  { host: 'katacoda.com', year: 2022 },
  { host: 'travis-ci.org', year: 2021, replacement: 'https://www.travis-ci.com/' },
  { host: 'kubernetes-charts.storage.googleapis.com', year: 2020, replacement: 'https://charts.helm.sh/stable' },
  {
    host: 'kubernetes-charts-incubator.storage.googleapis.com',
    year: 2020,
    replacement: 'https://charts.helm.sh/incubator',
  },
  { host: 'apt.kubernetes.io', year: 2024, replacement: 'https://pkgs.k8s.io/' },
  { host: 'yum.kubernetes.io', year: 2024, replacement: 'https://pkgs.k8s.io/' },
]

/** The gone host that an address leads to, if it does. */
export function goneHostOf(address: string): GoneHost | undefined {
  const name = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : ''
  return goneHosts.find(({ host }) => `.${name}`.endsWith(`.${host}`))
}

/**
 * Address of the Wayback Machine's copy nearest to a day.
 * @param date an ISO date, or date and time
 */
export function archivedCopy(address: string, date: string): string {
  return `https://web.archive.org/web/${new Date(date).toISOString().slice(0, 10).replaceAll('-', '')}/${address}`
}

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
