import path from 'node:path'
import type { ReportIn, RuleId } from '#lib/check/diagnostic.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'
import { allTexts, isDraft, textsOf, textValue } from '#lib/check/front-matter/values.ts'
import { isPlainPath } from '#lib/site/addresses.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { pages } from '#lib/site/pages.ts'
import { fixedFiles, routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { byVersion } from '#lib/text/collation.ts'
import { quote } from '#lib/text/message-format.ts'
import { maintainerNamed } from '#lib/text/names.ts'
import { pageAddress, pluralOf } from '#schema/collection.ts'
import { collections } from '#schema/collections.ts'
import { postKinds } from '#schema/post.ts'

type ContentFolder = {
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  assets: ReadonlyMap<string, Asset>
}

export type Site = ReturnType<typeof siteOf>

export function siteOf(content: ContentFolder) {
  const { documents } = content
  const people = maintainersIn(documents)
  const texts = textsIn(byAge(documents))
  const addresses = addressesOf(texts, people)
  const own = fixedAddresses(documents)
  const published = new Set(own)
  const all = new Set(own)
  for (const { document, address } of addresses) {
    all.add(address)
    if (document.until === undefined) published.add(address)
  }
  /** Documents by path and by address; an address of two documents leads to the first. */
  const pageOwners = new Map<string, CheckedDocument>()
  for (const document of documents)
    if (document.collection.address !== undefined)
      pageOwners.set(document.collection.address, document).set(document.path, document)
  for (const { kind, address, document } of addresses.toReversed())
    if (kind === 'own') pageOwners.set(address, document).set(document.path, document)
  /** Names of projects by slug. */
  const projects = new Map<string, string>()
  for (const { path: file, collection, values } of documents)
    if (collection.name === 'Project')
      projects.set(path.posix.basename(file, '.md'), textValue(values, 'name')?.text ?? '')
  return { ...content, people, texts, own, addresses, published, all, pageOwners, projects }
}

export const reportValueIn =
  (report: ReportIn) =>
  (
    found: Omit<Site['texts'][number], 'kind'>,
    message: string,
    rule: RuleId = 'front-matter/value-doubtful',
  ) =>
    report(found.document.path)(rule, found, `${found.key}: ${quote(found.text, 200)} ${message}`)

export type ReportValue = ReturnType<typeof reportValueIn>

function maintainersIn(documents: readonly CheckedDocument[]) {
  return documents
    .filter(({ collection }) => collection.name === 'Maintainer')
    .map(({ path: file, values }) => {
      const listOf = (key: string) => textsOf(values, key).map(({ text }) => text)
      const name = textValue(values, 'name')?.text
      return {
        file,
        handle: textValue(values, 'handle')?.text ?? '',
        names: [...(name ? [name] : []), ...listOf('alsoKnownAs')],
        formerHandles: listOf('formerHandles'),
      }
    })
}

function textsIn(documents: readonly CheckedDocument[]) {
  return documents.flatMap((document) => {
    const { name, fields } = document.collection
    return allTexts(name, fields, document.values).map((text) => ({ ...text, document }))
  })
}

/** Address of one document's page, of a page for several documents (a tag), or of a redirect. */
type Kind = 'own' | 'shared' | 'former'

function fixedAddresses(documents: readonly CheckedDocument[]) {
  const kinds: ReadonlySet<string> = new Set(
    documents.map(({ collection }) => pluralOf(collection.pattern)),
  )
  const fixed = Object.values(routes).filter((route) => route.length === 0)
  const absent = new Set(
    Object.values(pages).flatMap(({ path, needs }) =>
      needs && !needs.some((kind) => kinds.has(kind)) ? path : [],
    ),
  )
  return [
    ...fixed.map((route) => (route as () => string)()).filter((address) => !absent.has(address)),
    ...Object.values(pages).flatMap(({ path }) => (absent.has(path) ? [] : path)),
    ...collections.flatMap(({ page }) => page?.list ?? []),
    ...postKinds.map(routes.postKind),
    ...fixedFiles,
    ...[...filesBelow('public'), '404.html', HEADERS_FILE].map((file) => `/${file}`),
  ]
}

type Row = [keyPath: RegExp, kind: Kind, noun: string, addressOf: (text: string) => string]

const review = (day: string) => routes.yearInReview(yearOf(day))

/** `noun` names the value in messages. Redirects are last, since pages take precedence. */
const rows: readonly Row[] = [
  ...collections.flatMap(({ name, page }): Row[] => {
    if (!page) return []
    const addressOf = (text: string) => pageAddress({ page }, text)
    return [[new RegExp(`^${name}\\.${page.key}$`), 'own', `the ${page.key}`, addressOf]]
  }),
  [/^Post\.date$/, 'shared', '', (day) => routes.postsOfYear(yearOf(day))],
  [/^Post\.date$/, 'shared', '', (day) => routes.postsOfMonth(monthOf(day))],
  [/^Post\.tags$/, 'shared', '', routes.tag],
  [/^Post\.authors?$/, 'shared', '', routes.author],
  [/^Bundles\.bundles\.falco$/, 'shared', '', routes.falcoRelease],
  [/^Changes\.changes\.falco$/, 'shared', '', routes.upgradeFrom],
  // A date gives its year a page (lib/content/years), unless it is the date of a community call,
  // an adopter or a CNCF level.
  [/^(?!Minutes|Adopters|Project\.).*\.(?:date|since|until)$/, 'shared', '', review],
  [/^Maintainer\.formerHandles$/, 'former', 'a former handle', routes.maintainer],
  [/^Post\.aliases$/, 'former', 'an alias', routes.alias],
]

function addressesOf(texts: ReturnType<typeof textsIn>, people: ReturnType<typeof maintainersIn>) {
  const claims = rows.flatMap(([own, kind, noun, addressOf]) =>
    texts
      .filter(({ keyPath }) => own.test(keyPath))
      .map((found) => ({ ...found, kind, noun, address: addressOf(found.text) })),
  )
  const releases = texts
    .filter(({ keyPath }) => keyPath === 'Bundles.bundles.falco')
    .map(({ text }) => text)
    .sort(byVersion)
  return claims.filter(({ address, kind, key, keyPath, text }) => {
    // Nothing to upgrade to: lib/content/releases/bundles.ts makes no page for the newest release.
    if (keyPath === 'Changes.changes.falco' && !releases.slice(0, -1).includes(text)) return false
    // A value without letters and digits has no page; another rule reports invalid aliases.
    if (address.endsWith('//') || (kind === 'former' && !isPlainPath(text))) return false
    // Maintainers have no author page, since a maintainer's own page lists the posts.
    const isMaintainer = text.startsWith('@') || maintainerNamed(text, people) !== undefined
    return !(/^authors?$/.test(key) && isMaintainer)
  })
}

/** Of two posts with the same address, the one that comes second is reported. */
function byAge(documents: readonly CheckedDocument[]) {
  const aged = documents.map((document) => {
    const date = textValue(document.values, 'date')?.text
    const length = String(document.path.length).padStart(9)
    return { document, age: `${isDraft(document.values)} ${date} ${length}` }
  })
  return aged
    .sort((a, b) => (a.age < b.age ? -1 : Number(a.age !== b.age)))
    .map(({ document }) => document)
}
