/** The groups that results are shown in. */
export type SearchGroup = 'Posts' | 'Projects' | 'People' | 'Releases' | 'Years' | 'Pages'

/** A page or a part of one, without its text. */
export type SearchRecord = {
  group: SearchGroup
  /** Address on the site, without the base path. */
  address: string
  title: string
  /** ISO day, where it has one. */
  date?: string
  /** What excerpts begin with. */
  summary: string
  /** Words that find it, and that no excerpt shows; values of its filters need not be among them. */
  keywords?: readonly string[]
  /** What readers filter results by. */
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  /** The document whose text it has, by its path below the content folder. */
  file?: string
}

/** A file of the index, by its path below the index's folder. */
export type SearchFile = { name: string; bytes: Uint8Array }
