import fs from 'node:fs'
import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { allTexts, isTrue, type Text, textValue } from '#lib/check/front-matter/values.ts'
import { unpublishedUntil } from '#lib/check/unpublished.ts'
import { maintainerNamed } from '#lib/site/authors.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { fixedFiles } from '#lib/site/file-routes.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { nearest } from '#lib/text/nearest.ts'
import { pageAddress } from '#schema/collection.ts'
import { collections } from '#schema/collections.ts'
import { projectSlug } from '#schema/project.ts'
import { maintainersIn } from './people.ts'

/** What was read from a content folder; `files` are the paths of all readable files. */
type ContentFolder = {
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  assets: ReadonlyMap<string, Asset>
}

/** Facts about all content, for rules that compare files. */
export type Site = ReturnType<typeof siteOf>

export function siteOf(content: ContentFolder) {
  const { documents, now } = content
  const addresses = addressesOf(documents)
  const own = ownAddresses()
  const published = new Set(own)
  const all = new Set(own)
  for (const { document, address } of addresses) {
    all.add(address)
    if (unpublishedUntil(document, now) === undefined) published.add(address)
  }
  /** Documents by path and by address; of two with the same address, the first. */
  const pageOwners = new Map<string, CheckedDocument>()
  for (const document of documents)
    if (document.collection.address !== undefined)
      pageOwners.set(document.collection.address, document).set(document.path, document)
  for (const { kind, address, document } of addresses.toReversed())
    if (kind === 'own') pageOwners.set(address, document).set(document.path, document)
  /** Names of projects by file name; '' if the file is broken, which is reported elsewhere. */
  const projects = new Map<string, string>()
  for (const { path: file, collection, values } of documents)
    if (collection.name === 'Project')
      projects.set(path.posix.basename(file, '.md'), textValue(values, 'name')?.text ?? '')
  return { ...content, own, addresses, published, all, pageOwners, projects }
}

/** Message for a repository without a page here; follows the repository's name. */
export function projectProblem(repository: string, { projects }: Site) {
  const slug = projectSlug(repository)
  if (projects.has(slug)) return undefined
  const near = nearest(repository, projects.values())
  return `names a repository that is not a project here; ${near ? `write ${near}` : 'correct it'}, or add projects/${slug}.md`
}

/** An address that comes from a value in a document; `noun` names this value in messages. */
type SiteAddress = {
  kind: Kind
  noun: string
  address: string
  key: string
  value: Text
  document: CheckedDocument
}

/** Address of one document, of a page for several documents (a tag, a year), or of a redirect. */
type Kind = 'own' | 'shared' | 'former'

/** Addresses of the site that do not depend on content. */
function ownAddresses() {
  const fixed = Object.values(routes).flatMap((route) =>
    route.length === 0 ? [(route as () => string)()] : [],
  )
  const lists = collections.flatMap(({ page }) => page?.list ?? [])
  const files = fs.readdirSync('public', { recursive: true, encoding: 'utf8' })
  const others = [...files, '404.html', HEADERS_FILE].map(
    (file) => `/${file.replaceAll('\\', '/')}`,
  )
  return [
    ...fixed,
    ...Object.values(pages).map(({ path }) => path),
    ...lists,
    ...fixedFiles,
    ...others,
  ]
}

type Row = [place: RegExp, kind: Kind, noun: string, addressOf: (text: string) => string]

/** Used as the address if a value is invalid, which another rule reports. */
const none = '//'
const review = (day: string) => routes.review(yearOf(day))

const rows: readonly Row[] = [
  ...collections.flatMap(({ name, page }): Row[] => {
    if (!page) return []
    const addressOf = (text: string) => pageAddress({ page }, text)
    return [
      [new RegExp(`^${name}\\.${page.key}$`), 'own', `the ${page.noun ?? page.key}`, addressOf],
    ]
  }),
  [/^Post\.date$/, 'shared', '', (day) => routes.year(yearOf(day))],
  [/^Post\.date$/, 'shared', '', (day) => routes.month(monthOf(day))],
  [/^Post\.tags$/, 'shared', '', routes.tag],
  [/^Post\.authors?$/, 'shared', '', routes.author],
  [
    /^Post\.aliases$/,
    'former',
    'an alias',
    (text) => (isPlainPath(text) ? routes.alias(text) : none),
  ],
  [/^Maintainer\.formerHandles$/, 'former', 'a former handle', routes.maintainer],
  [/^Bundles\.bundles\.falco$/, 'shared', '', routes.falcoRelease],
  // Each year with a dated fact has a page (lib/content/years), except if its only facts are calls,
  // adopters and CNCF levels.
  [/^(?!Minutes|Adopters|Project\.).*\.(?:date|since|until)$/, 'shared', '', review],
]

/** Addresses from documents, without numbered pages of lists; redirects last, so that pages win. */
function addressesOf(documents: readonly CheckedDocument[]): SiteAddress[] {
  const people = maintainersIn(documents)
  const claims = documents.flatMap((document) =>
    allTexts(document).flatMap(({ place, key, value }) =>
      rows
        .filter(([own]) => own.test(place))
        .map(([, kind, noun, addressOf]) => ({
          kind,
          noun,
          address: addressOf(value.text),
          key,
          value,
          document,
        })),
    ),
  )
  // Maintainers have no page as authors: their own page lists their posts.
  const isElsewhere = ({ key, value: { text } }: SiteAddress) =>
    /^authors?$/.test(key) && (text.startsWith('@') || maintainerNamed(text, people) !== undefined)
  const real = claims.filter((claim) => !claim.address.endsWith(none) && !isElsewhere(claim))
  return real.sort((a, b) => order[a.kind] - order[b.kind] || (a.kind === 'own' ? byAge(a, b) : 0))
}

const order: Record<Kind, number> = { own: 0, shared: 1, former: 2 }

/**
 * Published posts first, then by date, then shorter paths. Of two posts with the same address, the
 * later one is reported.
 */
function byAge({ document: a }: SiteAddress, { document: b }: SiteAddress) {
  const age = ({ path: file, values }: CheckedDocument) =>
    `${isTrue(values, 'draft')} ${textValue(values, 'date')?.text} ${String(file.length).padStart(9)}`
  return age(a) < age(b) ? -1 : Number(age(a) !== age(b))
}
