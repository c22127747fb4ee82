import fs from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Known } from '../check/check.ts'
import { writeWhole } from '../write-whole.ts'

/**
 * What the check found out in earlier runs of the same code, kept in `<stateDir>/known.v8`.
 * A file that cannot be read counts as none.
 */
export async function openKnown(stateDir: string, version: string): Promise<{ known: Known; save(): Promise<void> }> {
  const file = path.join(stateDir, 'known.v8')
  const known = await read(file, version)
  const keysOf = (): string => [...known.keys()].join('\n')
  let saved = keysOf()
  return {
    known,
    async save() {
      const keys = keysOf()
      if (keys === saved) return
      await writeWhole(file, serialize({ version, known }))
      saved = keys
    },
  }
}

async function read(file: string, version: string): Promise<Known> {
  try {
    const kept: { version: string; known: Known } = deserialize(await fs.readFile(file))
    return kept.version === version ? kept.known : new Map()
  } catch {
    return new Map()
  }
}
