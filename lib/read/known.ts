import path from 'node:path'
import type { Known } from '#lib/check/check.ts'
import { readEntry, writeEntry } from '#lib/store/store.ts'

/** What the check found out in earlier runs of the same code, kept in `<stateDir>/known.v8`. */
export async function openKnown(stateDir: string, version: string): Promise<{ known: Known; save(): Promise<void> }> {
  const file = path.join(stateDir, 'known.v8')
  const kept = await readEntry<{ version: string; known: Known }>(file)
  const known: Known = kept?.version === version ? kept.known : new Map()
  const keysOf = (): string => [...known.keys()].join('\n')
  let saved = keysOf()
  return {
    known,
    async save() {
      const keys = keysOf()
      if (keys === saved) return
      await writeEntry(file, { version, known })
      saved = keys
    },
  }
}
