import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { RequestOutcome } from './try-link.ts'

const day = 24 * 60 * 60_000
const states: ReadonlySet<unknown> = new Set(['alive', 'moved', 'dead', 'unclear', 'unreachable', 'private'])

export type LinkCache = {
  get: (address: string) => RequestOutcome | undefined
  set: (address: string, outcome: RequestOutcome) => void
  /** Leaves the old file or the new one, never half. */
  save: () => void
}

/** How long an outcome is believed, in milliseconds: what is well for a week, and what may be fixed for a day. */
function lifeOf({ state }: RequestOutcome): number {
  return state === 'alive' || state === 'moved' ? 7 * day : day
}

/**
 * Outcomes by address, cached in a file between runs. A file that is missing or damaged is an empty one.
 * @param isFresh starts empty; what is saved then stands in place of the old
 */
export function openLinkCache(
  file: string,
  { isFresh, now = Date.now }: { isFresh: boolean; now?: () => number },
): LinkCache {
  const cached = new Map<string, { at: number; outcome: RequestOutcome }>()
  for (const [address, entry] of isFresh ? [] : read(file)) {
    const age = now() - entry.at
    if (age >= 0 && age < lifeOf(entry.outcome)) cached.set(address, entry)
  }
  return {
    get: (address) => cached.get(address)?.outcome,
    set: (address, outcome) => cached.set(address, { at: now(), outcome }),
    save() {
      const links = [...cached].map(([address, { at, outcome }]) => [address, { at, ...outcome }] as const)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      const draft = `${file}.${randomBytes(4).toString('hex')}.new`
      try {
        fs.writeFileSync(draft, `${JSON.stringify(Object.fromEntries(links.sort()), null, 1)}\n`)
        fs.renameSync(draft, file)
      } catch (error) {
        fs.rmSync(draft, { force: true })
        throw error
      }
    },
  }
}

function read(file: string): [string, { at: number; outcome: RequestOutcome }][] {
  try {
    const data: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    if (typeof data !== 'object' || data === null) return []
    return Object.entries(data).flatMap(([address, entry]) => {
      const outcome = outcomeFrom(entry)
      return outcome && typeof entry.at === 'number' ? [[address, { at: entry.at, outcome }]] : []
    })
  } catch {
    return []
  }
}

/** An outcome as the file has it; undefined for whatever else stands there. */
function outcomeFrom(entry: unknown): RequestOutcome | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { state, to, reason } = entry as Record<string, unknown>
  if (!states.has(state)) return undefined
  if (state === 'alive' || state === 'private') return { state }
  if (state === 'moved') return typeof to === 'string' ? { state, to } : undefined
  return typeof reason === 'string' ? ({ state, reason } as RequestOutcome) : undefined
}
