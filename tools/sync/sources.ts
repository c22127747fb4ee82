import { quote } from '#lib/text/message-format.ts'
import { webAddress } from '#schema/field.ts'
import type { Change } from '#tools/documents/plan.ts'
import { type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'

/** An entry of sources.yaml; `asOf` is the date the source was last checked. */
export type SyncSource = {
  name: string
  holds: string
  url: string
  asOf: string
  ignore: string[]
}

export type Limits = { timeoutMs: number; maxBytes: number }

export type Sync = {
  folder: string
  today: string
  /** Folder with copies of the repositories, to read instead of the originals. */
  mirror: string | undefined
  limits: Limits
  progress: (done: number, total: number, what: string) => void
  /** The community's list of repositories; undefined until it is read. */
  repositories: PlainValues[] | undefined
  faults: string[]
  words: string[]
  notes: string[]
}

export type SyncPlan = Pick<Sync, 'words' | 'notes'> & { changes: Change[] }

export class SourceError extends Error {
  override name = 'SourceError'
}

/** Git could not read a repository, or a mirror's copy is outdated. */
export class UnreadableError extends SourceError {}

/** Throws if a source has less than half of the known entries: it is probably incomplete. */
export function refuseHalf(now: number, before: number, what: string) {
  if (now * 2 < before)
    throw new SourceError(
      `it has ${now} ${what}, but ${before} are known, so it is probably incomplete; check the source`,
    )
}

export async function readSources(into: string) {
  const lists = await openLists(into, 'Sources', 'sources')
  if (lists.length === 0)
    throw new Error('sources.yaml is missing; write one as in docs/keeping-up-to-date.md')
  return lists.flatMap(({ file, entries }) =>
    entries().map((entry) => {
      const url = textIn(entry, 'url') ?? ''
      // Refuses addresses before git uses them; the content check runs later. Tests use http://.
      const isAddress = webAddress.pattern.test(url) && webAddress.isValid?.(url)
      if (!isAddress || !/^(?:https:\/\/|http:\/\/127\.0\.0\.1[:/])/i.test(url))
        throw new Error(
          `${file}: ${quote(url, 200)} is not the address of a source; write one that begins with https://, without a user name`,
        )
      return {
        name: textIn(entry, 'name') ?? '',
        holds: textIn(entry, 'holds') ?? '',
        url,
        asOf: textIn(entry, 'asOf')?.slice(0, 10) ?? '',
        ignore: textListIn(entry, 'ignore'),
      }
    }),
  )
}
