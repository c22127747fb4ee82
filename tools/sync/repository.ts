import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { readableAddress } from './addresses.ts'
import { git, gitBytes } from './git.ts'
import type { Limits } from './limits.ts'

/** A repository of which next to nothing is here: what is asked for is fetched. */
export type Repository = {
  /** Fetches what the options and lines say, from where the repository is. */
  fetch: (options: readonly string[], lines: readonly string[]) => Promise<void>
  /** What git prints when it is run inside. */
  read: (args: readonly string[], lines?: readonly string[]) => Promise<Buffer>
}

/**
 * Does work with an empty repository that knows its origin, and is gone afterwards.
 * @throws {SourceError}
 */
export async function withRepository<Result>(
  address: string,
  limits: Limits,
  work: (repository: Repository) => Promise<Result>,
): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sync-git-'))
  const inside = ['--git-dir', folder]
  const asInput = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
  try {
    await git(['init', '--quiet', '--bare', '--template=', folder], limits)
    await git([...inside, 'remote', 'add', 'origin', readableAddress(address).href], limits)
    return await work({
      fetch: async (options, lines) => {
        const args = [...inside, 'fetch', '--quiet', '--no-tags', ...options, '--stdin', 'origin']
        await gitBytes(args, limits, { input: asInput(lines), growing: folder })
      },
      read: (args, lines = []) => gitBytes([...inside, ...args], limits, { input: asInput(lines) }),
    })
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
