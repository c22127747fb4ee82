import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import { filesIn } from './existing-documents.ts'
import type { Plan } from './plan.ts'

/** Later than any post: whether a post is out already is not the import's business. */
const now = new Date('2199-12-31')

/**
 * What the check would call an error in the files of a plan, were it carried out. Tries it in a folder for the
 * occasion, beside copies of what the content folder holds.
 */
export async function rehearse({ changes }: Plan, into: string): Promise<Finding[]> {
  if (changes.length === 0) return []
  const stage = await fs.mkdtemp(path.join(os.tmpdir(), 'import-'))
  try {
    await copyFolder(into, stage)
    for (const { file, after } of changes) await put(stage, file, after)
    const files = new Set(changes.map(({ file }) => file))
    const { findings } = await createCheck()(stage, { now })
    return findings.filter(({ path: file, severity }) => severity === 'error' && files.has(file))
  } finally {
    await fs.rm(stage, { recursive: true, force: true })
  }
}

/** Copies the readable files of a content folder; none where it does not exist. */
export async function copyFolder(from: string, to: string): Promise<void> {
  for (const file of filesIn(from)) {
    const bytes = await fs.readFile(path.join(from, file)).catch(() => undefined)
    if (bytes) await put(to, file, bytes)
  }
}

async function put(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const target = path.join(folder, file)
  await fs.mkdir(path.dirname(target), { recursive: true })
  await fs.writeFile(target, bytes)
}
