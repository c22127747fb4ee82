import type { Change } from '#tools/documents/plan.ts'

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
  /** Names in the community's list of repositories; empty until the list is read. */
  repositories: string[]
  words: string[]
  notes: string[]
}

export type SyncPlan = Pick<Sync, 'words' | 'notes'> & { changes: Change[] }

export class SourceError extends Error {}

/** Throws if a source has less than half of the known entries: it is probably incomplete. */
export function refuseHalf(now: number, before: number, what: string) {
  if (now * 2 < before)
    throw new SourceError(
      `the source has ${now} ${what}, but ${before} are known; check if the source is complete`,
    )
}

export const withoutTag = (tag: string, file: string) =>
  `${tag} is in ${file}, but the repository has no such tag; if it was withdrawn, remove the entry`
