import type { Fields } from './field.ts'

/** The pages of a collection's documents, one level below the page that lists them. */
type DocumentPage = {
  /** Address of the list: `/blog/`. */
  list: string
  /** Name of the list in the site's header. */
  title: string
  /** Front matter key from whose value the last part of a document's address is made. */
  key: string
  /** Converts the value of `key` for the address; by default nothing is converted. */
  part?: (text: string) => string
  /** What messages call the value of `key`; by default the name of the key. */
  noun?: string
}

export type AnyCollection = {
  name: string
  /**
   * Where the collection's files are, below the content folder: a glob of names, `*` and `{a,b}`.
   */
  pattern: string
  format: 'markdown' | 'data'
  description: string
  fields: Fields
  page?: DocumentPage
  /** Address of the page of a collection that has one file only: `/start/`. */
  address?: string
}

export const defineCollection = <const Of extends AnyCollection>(collection: Of): Of => collection

export const pageAddress = ({ page }: { page: DocumentPage }, text: string) =>
  `${page.list}${page.part?.(text) ?? text}/`

/** Plural name of a collection: its folder, or its only file without the extension. */
export type PluralOf<Pattern extends string> = Pattern extends `${infer Folder}/${string}`
  ? Folder
  : Pattern extends `${infer Name}.${string}`
    ? Name
    : never

export const pluralOf = <Pattern extends string>(pattern: Pattern): PluralOf<Pattern> =>
  pattern.replace(/[/.].*/, '') as PluralOf<Pattern>

export function expressionOf(pattern: string) {
  const names = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
  return new RegExp(`^${names.replaceAll('{', '(?:').replaceAll(',', '|').replaceAll('}', ')')}$`)
}
