import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '#lib/store/write-whole.ts'
import { clean } from '#lib/text/message-format.ts'

export type Change = { file: string; isNew: boolean; after: Uint8Array }

export const formatChange = ({ file, isNew }: Change) =>
  `${isNew ? 'create' : 'update'} ${clean(file, 500)}`

export async function existingBytes(into: string, file: string) {
  const found = path.join(into, file)
  return existsSync(found) ? fs.readFile(found) : undefined
}

export async function writeChanges(into: string, changes: readonly Change[]) {
  for (const { file, after } of changes) await writeWhole(path.join(into, file), after)
}
