import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '#lib/store/store.ts'
import { clean } from '#lib/text/message-format.ts'

export type Change = { file: string; isNew: boolean; after: Uint8Array }

export const formatChange = ({ file, isNew }: Change) =>
  `${isNew ? 'create' : 'update'} ${clean(file, 500)}`

/** The change that gives a file the bytes `after`; undefined if it has them already. */
export async function changeTo(into: string, file: string, after: Uint8Array) {
  const place = path.join(into, file)
  const before = existsSync(place) ? await fs.readFile(place) : undefined
  return before?.equals(after) ? undefined : { file, isNew: !before, after }
}

export async function writeChanges(into: string, changes: readonly Change[]) {
  for (const { file, after } of changes) await writeWhole(path.join(into, file), after)
}
