/** What search finds: the groups that results are shown in. */
export const searchGroups = ['Posts', 'Projects', 'People', 'Releases', 'Years', 'Pages'] as const

export type SearchGroup = (typeof searchGroups)[number]

/** Something that search finds, without its text. */
export type SearchRecord = {
  group: SearchGroup
  /** Address on the site, without the base path. */
  address: string
  title: string
  /** ISO day, where it has one. */
  date?: string
  /** What is said of it in short: the beginning of what is searched. */
  summary: string
  /** What readers narrow a search by. */
  filters: Record<'year' | 'tag' | 'author', readonly string[]>
  /** Path of the file that holds the HTML of its text, below the state folder (lib/content/content-index.ts). */
  bodyFile?: string
}

/** A file of the index, by its path below the index's folder. */
export type SearchFile = { name: string; bytes: Uint8Array }
