import type { CheckedDocument } from '#lib/check/document.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import { waitOf } from '#lib/check/waiting.ts'
import { projectSlug } from '#schema/project.ts'
import { type Claim, claimsOf, type DocumentClaim, ownClaims, pagesOfLists } from './claims.ts'

/** The addresses that a content folder gives the site. */
export type Site = {
  own: readonly Claim[]
  claims: readonly DocumentClaim[]
  /** Addresses that are there for everyone, and all of them with those that only drafts make. */
  published: ReadonlySet<string>
  all: ReadonlySet<string>
  /** The same of files that are made with a page. */
  files: { published: ReadonlySet<string>; all: ReadonlySet<string> }
  /** Documents by the address of their page, and addresses by their file. */
  documents: ReadonlyMap<string, CheckedDocument>
  addresses: ReadonlyMap<string, string>
  /** Projects, as the last parts of their addresses. */
  projects: ReadonlySet<string>
  /** Why a post is not there for a visitor yet; undefined for what is. */
  hidden: (document: CheckedDocument) => 'draft' | 'later' | undefined
}

export function siteOf(documents: readonly CheckedDocument[], now: Date): Site {
  const hidden: Site['hidden'] = (document) => {
    const until = waitOf(document, now)
    return typeof until === 'number' ? 'later' : until
  }
  const claims = claimsOf(documents)
  const addressOf = ({ address }: Claim): string => address
  const isOut = ({ document }: DocumentClaim): boolean => hidden(document) === undefined
  const own = [...ownClaims(), ...pagesOfLists(claims.filter(isOut))]
  const addressesOf = (some: readonly Claim[]): ReadonlySet<string> => new Set(some.map(addressOf))
  const [files, others] = [claims.filter(({ isFile }) => isFile), claims.filter(({ isFile }) => !isFile)]
  const fixed = documents.flatMap((document) => {
    const { address } = document.collection
    return address === undefined ? [] : [{ address, document }]
  })
  const pages = [...others.filter(({ page }) => page !== undefined), ...fixed]
  return {
    own,
    claims,
    published: addressesOf([...own, ...others.filter(isOut)]),
    all: addressesOf([...own, ...others]),
    files: { published: addressesOf(files.filter(isOut)), all: addressesOf(files) },
    // Of two documents with one address, the first has it.
    documents: new Map(pages.toReversed().map(({ address, document }) => [address, document])),
    addresses: new Map(pages.map(({ address, document }) => [document.path, address])),
    projects: new Set(
      documents.flatMap(({ collection, values }) => {
        const name = collection.name === 'Project' ? textOf(values, 'name') : undefined
        return name ? [projectSlug(name.text)] : []
      }),
    ),
    hidden,
  }
}
