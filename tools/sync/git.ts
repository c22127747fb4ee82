import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { clean } from '#lib/text/message-format.ts'
import { type Limits, readableAddress, SourceError } from './sources.ts'

/** Without a person's own settings, and without asking for a password. */
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  LC_ALL: 'C',
}

/**
 * What git prints when it is run in a folder. Redirects are not followed.
 * @throws {SourceError} where git is not there, fails, takes too long or prints too much
 */
async function git(cwd: string, args: readonly string[], { timeoutMs, maxBytes }: Limits): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-c', 'http.followRedirects=false', ...args], {
      cwd,
      env: { ...process.env, ...environment },
      timeout: timeoutMs,
      maxBuffer: maxBytes,
    })
    return stdout
  } catch (error) {
    const {
      code,
      killed,
      message,
      stderr = '',
    } = error as Error & { code?: unknown; killed?: boolean; stderr?: string }
    if (code === 'ENOENT') throw new SourceError(`git cannot be started (${message}); install git, and try again`)
    if (killed && code === null)
      throw new SourceError(`git had no full answer within ${timeoutMs / 1000} seconds; try again later`)
    const said = stderr.trim().split('\n').at(-1) || message
    throw new SourceError(`git failed: ${clean(said, 300)}; look at the address and the network, and try again`)
  }
}

/** Does work in a folder of its own, which is gone afterwards. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sync-git-'))
  try {
    return await work(folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * Names of a repository's tags.
 * @throws {SourceError}
 */
export async function listTags(address: string, limits: Limits): Promise<string[]> {
  const text = await git(os.tmpdir(), ['ls-remote', '--tags', '--refs', '--', readableAddress(address)], limits)
  return [...text.matchAll(/^[0-9a-f]+\trefs\/tags\/(\S+)$/gm)].map(([, name = '']) => name)
}

/**
 * Days of tags, by name: a list of tags has none, so the tags themselves are fetched, without what they lead to.
 * @throws {SourceError}
 */
export function tagDays(address: string, tags: readonly string[], limits: Limits): Promise<Map<string, string>> {
  return inFolder(async (folder) => {
    await git(folder, ['init', '--quiet', '--bare', '.'], limits)
    await git(folder, ['remote', 'add', 'origin', readableAddress(address)], limits)
    const wanted = tags.map((tag) => `+refs/tags/${tag}:refs/tags/${tag}`)
    await git(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=tree:0', 'origin', ...wanted], limits)
    const format = '--format=%(creatordate:short) %(refname:lstrip=2)'
    const text = await git(folder, ['for-each-ref', format, 'refs/tags'], limits)
    return new Map([...text.matchAll(/^(\d{4}-\d\d-\d\d) (.+)$/gm)].map(([, day = '', tag = '']) => [tag, day]))
  })
}

/**
 * Texts of the Markdown files below a folder of a repository as it is today, by their paths below it. No other file is
 * fetched.
 * @throws {SourceError}
 */
export function filesBelow(address: string, below: string, limits: Limits): Promise<Map<string, string>> {
  return inFolder(async (folder) => {
    const clone = ['clone', '--quiet', '--depth=1', '--filter=blob:none', '--no-checkout', '--']
    await git(folder, [...clone, readableAddress(address), '.'], limits)
    await git(folder, ['sparse-checkout', 'set', '--no-cone', `/${below}/`], limits)
    await git(folder, ['checkout', '--quiet'], limits)
    const root = path.join(folder, below)
    const entries = await fs.readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    const texts = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const file = path.join(parentPath, name)
      return [path.relative(root, file).replaceAll(path.sep, '/'), await fs.readFile(file, 'utf8')]
    })
    return new Map(await Promise.all(texts))
  })
}
