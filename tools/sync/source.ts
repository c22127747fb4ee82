import type { Sources } from '#schema/community.ts'
import type { Change } from '#tools/documents/plan.ts'
import type { Repository } from './git.ts'

export type SourceKind = (typeof Sources.fields.sources.fields.holds.options)[number]

/** An entry of sources.yaml; `asOf` is the date the source was last checked. */
export type SyncSource = {
  name: string
  holds: string
  url: string
  asOf: string
  ignore: string[]
}

export type Sync = {
  /** The copy of the content folder to which a sync writes. */
  folder: string
  /** Folder for clones, which is removed at the end. */
  temporary: string
  today: string
  /** Folder with copies of the repositories, to read instead of the originals. */
  mirror: string | undefined
  timeoutMs: number
  progress: (done: number, total: number, what: string) => void
  /** Clones by the address of the repository, since several sources may be files of one. */
  clones: Map<string, Promise<Repository>>
  /** Names in the community's list of repositories; empty until the list is read. */
  repositories: string[]
  /** Lines of the report about changed facts. */
  news: string[]
  /** Lines of the report about what a person has to look at. */
  notes: string[]
}

/** Brings content up to date with a source; returns the day for which the source was read. */
export type SourceReader = (sync: Sync, source: SyncSource) => Promise<string>

export type SyncPlan = Pick<Sync, 'news' | 'notes'> & { changes: Change[] }
