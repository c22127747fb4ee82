import fs from 'node:fs'
import type { CheckedDocument } from '#lib/check/document.ts'
import { type Text, textsIn } from '#lib/check/front-matter/values.ts'
import { maintainerNamed } from '#lib/site/authors.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { fixedFiles } from '#lib/site/file-routes.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { pageAddress } from '#schema/collection.ts'
import { collections } from '#schema/collections.ts'
import { maintainersIn } from './people.ts'

/** An address that a value of a document creates; messages call it `noun`. */
export type SiteAddress = {
  kind: Kind
  noun: string
  address: string
  key: string
  value: Text
  document: CheckedDocument
}

/** The page of one document, a page that several share, or a redirect. */
type Kind = 'own' | 'shared' | 'former'

/** Addresses of the site that do not depend on content. */
export function ownAddresses() {
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

/** Address of an invalid text, which is reported elsewhere. */
const none = '//'
const review = (day: string) => routes.review(yearOf(day))

const rows: readonly Row[] = [
  ...collections.flatMap(({ name, page }): Row[] => {
    const addressOf = (text: string) =>
      page && !page.isReserved?.(text) ? pageAddress({ page }, text) : none
    return page
      ? [[new RegExp(`^${name}\\.${page.key}$`), 'own', `the ${page.noun ?? page.key}`, addressOf]]
      : []
  }),
  [/^Post\.date$/, 'shared', 'the page of the year', (day) => routes.year(yearOf(day))],
  [/^Post\.date$/, 'shared', 'the page of the month', (day) => routes.month(monthOf(day))],
  [/^Post\.tags$/, 'shared', 'the page of a tag', routes.tag],
  [/^Post\.authors?$/, 'shared', "an author's page", routes.author],
  [
    /^Post\.aliases$/,
    'former',
    'an alias',
    (text) => (isPlainPath(text) ? routes.alias(text) : none),
  ],
  [/^Maintainer\.formerHandles$/, 'former', 'a former handle', routes.maintainer],
  // Years with one of these days have a review page (lib/content/years); dates of calls and CNCF
  // levels do not count.
  [/^(?!Minutes|Project\.).*\.(?:date|since|until)$/, 'shared', 'the page of the year', review],
]

/** Addresses that documents create, except numbered pages of lists; former addresses come last. */
export function addressesOf(documents: readonly CheckedDocument[]): SiteAddress[] {
  const people = maintainersIn(documents)
  const claims = documents.flatMap((document) =>
    textsIn(document).flatMap(({ place, key, value }) =>
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
  // Posts of maintainers are on their own page.
  const isElsewhere = ({ key, value: { text } }: SiteAddress) =>
    /^authors?$/.test(key) && (text.startsWith('@') || maintainerNamed(text, people) !== undefined)
  const real = claims.filter((claim) => !claim.address.endsWith(none) && !isElsewhere(claim))
  return real.sort((a, b) => Number(a.kind === 'former') - Number(b.kind === 'former'))
}
