import type { Sources } from '#schema/community.ts'
import type { Change } from '#tools/documents/documents.ts'

export type SourceKind = (typeof Sources.fields.sources.fields.holds.options)[number]

/** An entry of sources.yaml; `asOf` is the date the source was last checked. */
export type SyncSource = { name: string; holds: string; url: string; asOf: string }

export type Repository = {
  git: (...words: string[]) => Promise<string>
  /** The day of the state that was read: today, or for a mirror, that of the newest commit. */
  day: string
  /** The day of each tag; the newest version is first. */
  tags: ReadonlyMap<string, string>
}

export type Sync = {
  /** The copy of the content folder to which a sync writes. */
  folder: string
  /** Folder for clones, which is removed at the end. */
  temporary: string
  today: string
  /** Folder with copies of the repositories, to read instead of the originals. */
  mirror: string | undefined
  progress: (done: number, total: number, what: string) => void
  /** Clones by the address of the repository, since several sources may be files of one. */
  clones: Map<string, Promise<Repository>>
  /** Lines of the report about what is new. */
  news: string[]
  /** Lines of the report about what failed. */
  notes: string[]
}

/** Brings content up to date with a source; returns the day for which the source was read. */
export type SourceReader = (sync: Sync, source: SyncSource) => Promise<string>

export type SyncPlan = Pick<Sync, 'news' | 'notes'> & { changes: Change[] }

/** A source cannot be used. Its content stays, and the report tells why. */
export class SourceError extends Error {}

/** Throws if a list has less than half of the known entries: it is probably incomplete. */
export function refuseHalf(now: number, before: number, what: string) {
  if (now * 2 < before)
    throw new SourceError(
      `the source has ${now} ${what}, but ${before} are known; check if the source is complete`,
    )
}
