import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import { STATUS_CODES } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { clean, quote } from '#lib/text/message-format.ts'
import { type Limits, SourceError } from './sources.ts'

/** Downloads a file without following redirects: a person should look at a source that moved. */
export async function fetchFile(url: string, { timeoutMs, maxBytes }: Limits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs)
  const read = async (): Promise<[Response, Uint8Array]> => {
    const answer = await fetch(url, { redirect: 'manual', signal })
    return [answer, new Uint8Array(await answer.arrayBuffer())]
  }
  const [{ status, headers }, bytes] = await read().catch((error: Error) => {
    if (signal.aborted)
      throw new SourceError(`it did not answer in full within ${timeoutMs / 1000} seconds; try again later`)
    const reason = clean(String(error.cause ?? error), 200)
    throw new SourceError(`it could not be read (${reason}); look at the network and the address, and try again`)
  })
  if (status >= 300 && status < 400) {
    const to = quote(headers.get('location') ?? '', 200)
    throw new SourceError(`it answers ${status} and redirects to ${to}; look at it, and write that address`)
  }
  if (status !== 200)
    throw new SourceError(
      `it answers ${status} ${STATUS_CODES[status] ?? ''}; try again later, or find where it is now`,
    )
  if (bytes.length > maxBytes)
    throw new SourceError(`it has more than ${maxBytes} bytes, which no list of people or projects has; look at it`)
  return bytes
}

/** The tags of a git repository with their dates; only commits are fetched, no files. */
export function tagDays(url: string, limits: Limits): Promise<Map<string, string>> {
  return inFolder(limits, async (git) => {
    // Where there is no tag, `git fetch` fails without a word.
    if ((await git('ls-remote', '--tags', '--', url)) === '') return new Map()
    await git('init', '--quiet', '--bare', '.')
    await git('fetch', '--quiet', '--depth=1', '--filter=tree:0', '--', url, '+refs/tags/*:refs/tags/*')
    const text = await git('for-each-ref', '--format=%(creatordate:short) %(refname:lstrip=2)', 'refs/tags')
    return new Map([...text.matchAll(/^(\S+) (.+)$/gm)].map(([, day = '', tag = '']) => [tag, day]))
  })
}

/** The texts of Markdown files in a folder of a git repository, by their paths below it. */
export function filesBelow(url: string, below: string, limits: Limits): Promise<Map<string, string>> {
  return inFolder(limits, async (git, folder) => {
    await git('clone', '--quiet', '--depth=1', '--filter=blob:none', '--sparse', '--', url, '.')
    await git('sparse-checkout', 'set', below)
    const root = path.join(folder, below)
    const names = await fs.readdir(root, { recursive: true }).catch(() => [])
    const texts = names
      .filter((name) => name.endsWith('.md'))
      .map(async (name): Promise<[string, string]> => {
        return [name.replaceAll(path.sep, '/'), await fs.readFile(path.join(root, name), 'utf8')]
      })
    return new Map(await Promise.all(texts))
  })
}

type Git = (...words: string[]) => Promise<string>

async function inFolder<Result>(limits: Limits, work: (git: Git, folder: string) => Promise<Result>): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sync-git-'))
  try {
    return await work((...words) => runGit(folder, words, limits), folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Variables that make git ignore the user's settings and never ask for a password. */
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  LC_ALL: 'C',
}

async function runGit(cwd: string, words: readonly string[], { timeoutMs, maxBytes }: Limits) {
  const env = { ...process.env, ...environment }
  const options = { cwd, env, timeout: timeoutMs, maxBuffer: maxBytes }
  try {
    return (await promisify(execFile)('git', ['-c', 'http.followRedirects=false', ...words], options)).stdout
  } catch (error) {
    const { code, killed, message, stderr } = error as Error & { code?: unknown; killed?: boolean; stderr?: string }
    if (code === 'ENOENT') throw new SourceError(`git cannot be started (${message}); install git, and try again`)
    if (killed && code === null)
      throw new SourceError(`git had no full answer within ${timeoutMs / 1000} seconds; try again later`)
    const said = clean(stderr?.trim().split('\n').at(-1) || message, 300)
    throw new SourceError(`git failed: ${said}; look at the address and the network, and try again`)
  }
}
