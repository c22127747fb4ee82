import { yearOf } from '../dates.ts'
import { routes } from '../routes.ts'
import { projectSlug } from '../schema/project.ts'
import { timeOf } from './dates.ts'
import type { CheckedDocument } from './document.ts'
import { authorsOf } from './own-rules.ts'
import { isTrue, textOf, textsOf } from './values.ts'

/** The addresses that a content folder gives the site. */
export type Site = {
  /** Pages that are there for everyone, and for links of drafts. */
  published: ReadonlySet<string>
  all: ReadonlySet<string>
  /** All but posts' former addresses. */
  pages: ReadonlySet<string>
  /** Documents by the address of their page, and addresses by their file. */
  documents: ReadonlyMap<string, CheckedDocument>
  addresses: ReadonlyMap<string, string>
  /** Why a post is not there for a visitor yet; undefined for what is. */
  hidden: (document: CheckedDocument) => 'draft' | 'later' | undefined
}

/** Pages that exist whatever the content: routes without a parameter. */
export const fixedPages: readonly string[] = Object.values(routes).flatMap((route) =>
  route.length === 0 ? [(route as () => string)()] : [],
)

export function siteOf(documents: readonly CheckedDocument[], now: Date): Site {
  const hidden: Site['hidden'] = ({ values }) => {
    if (isTrue(values, 'draft')) return 'draft'
    const date = textOf(values, 'date')
    return date && timeOf(date.text) > now.getTime() ? 'later' : undefined
  }
  const published = new Set(fixedPages)
  const own = new Set(fixedPages)
  const all = new Set(fixedPages)
  const byAddress = new Map<string, CheckedDocument>()
  const byFile = new Map<string, string>()
  for (const document of documents) {
    const address = addressOf(document)
    const pages = address === undefined ? [] : [address]
    if (address !== undefined) {
      if (!byAddress.has(address)) byAddress.set(address, document)
      byFile.set(document.path, address)
    }
    if (document.collection.name === 'Post') pages.push(...pagesOfPost(document))
    for (const page of pages) own.add(page)
    for (const { text } of textsOf(document.values, 'aliases')) pages.push(aliasAddress(text))
    for (const page of pages) {
      all.add(page)
      if (hidden(document) === undefined) published.add(page)
    }
  }
  return { published, all, pages: own, documents: byAddress, addresses: byFile, hidden }
}

function addressOf({ collection, values }: CheckedDocument): string | undefined {
  const key = collection.name === 'Post' ? 'slug' : collection.name === 'Maintainer' ? 'github' : 'name'
  const name = textOf(values, key)?.text
  if (name === undefined) return undefined
  if (collection.name === 'Post') return routes.post(name)
  if (collection.name === 'Maintainer') return routes.maintainer(name)
  return collection.name === 'Project' ? `/projects/${projectSlug(name)}/` : undefined
}

/** Pages that are there because of a post: its year, tags and authors. */
function pagesOfPost({ values }: CheckedDocument): string[] {
  const date = textOf(values, 'date')
  return [
    ...(date && !Number.isNaN(Date.parse(date.text)) ? [routes.year(yearOf(date.text))] : []),
    ...textsOf(values, 'tags').map((tag) => routes.tag(tag.text)),
    ...authorsOf(values).map((author) => routes.author(author.text.replace(/^@/, ''))),
  ]
}

/** The address that an alias stands for: from the root, or relative to /blog/; with the slash of a page at its end. */
export function aliasAddress(alias: string): string {
  const whole = alias.startsWith('/') ? alias : `${routes.blog()}${alias}`
  return /\/$|\.[a-z]+$/i.test(whole) ? whole : `${whole}/`
}
