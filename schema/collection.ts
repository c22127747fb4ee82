import type { Fields } from './field.ts'

/** The pages of a kind of document: one for each, one level below the page that lists them. */
export type DocumentPage = {
  /** Address of the list: `/blog/`. */
  list: string
  /** What the header of the site calls the list. */
  title: string
  /** The key that makes the last part of the address. */
  key: string
  /** Last part of the address for the text of the key; the text itself where this is left out. */
  part?: (text: string) => string
  /** True for texts whose address belongs to a page of the site itself. */
  isReserved?: (text: string) => boolean
  /** What messages call the text of the key; the key's own name where this is left out. */
  noun?: string
}

/** A kind of document: which files make one, what they hold, and where their pages are. */
export type Collection = {
  name: string
  /** Where its files are, below the content folder: a glob of names, `*` and `{a,b}`. */
  pattern: string
  format: 'markdown' | 'data'
  description: string
  fields: Fields
  page?: DocumentPage
  /** Address of the page that a kind of one file makes: `/start/`. */
  address?: string
}

/** States a kind of document, with all that it says as its type. */
export const defineCollection = <const Of extends Collection>(collection: Of): Of => collection

/** Address of the page of a document, from the site's root, by the text of its key. */
export function pageAddress({ page }: { page: DocumentPage }, text: string): string {
  return `${page.list}${page.part?.(text) ?? text}/`
}

/** What all files of a kind are called together: the folder that holds them, or the only file without its extension. */
export type PluralOf<Pattern extends string> = Pattern extends `${infer Folder}/${string}`
  ? Folder
  : Pattern extends `${infer Name}.${string}`
    ? Name
    : never

export const pluralOf = <Pattern extends string>(pattern: Pattern): PluralOf<Pattern> =>
  pattern.replace(/[/.].*/, '') as PluralOf<Pattern>

/** The glob of a kind as an expression. */
export function expressionOf(pattern: string): RegExp {
  const names = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
  return new RegExp(`^${names.replaceAll('{', '(?:').replaceAll(',', '|').replaceAll('}', ')')}$`)
}
