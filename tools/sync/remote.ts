import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { clean, quote } from '#lib/text/message-format.ts'
import { type Limits, SourceError, type Sync, type SyncSource, UnreadableError } from './sources.ts'

/** The URL that git reads a repository from: its own, or that of its mirror's folder. */
export function gitAddress({ mirror }: Sync, url: string) {
  // git finds `name.git` and `name/.git` by itself.
  return mirror === undefined
    ? url
    : pathToFileURL(path.join(mirror, path.posix.basename(url, '.git'))).href
}

/** Allows `--filter` with a mirror, as GitHub does. */
const serve = '--upload-pack=git -c uploadpack.allowFilter=true upload-pack'

/** Reads the dates of a repository's tags; commits are fetched, but no files. */
export function tagDays(
  sync: Sync,
  url: string,
): Promise<{ day: string; tags: Map<string, string> }> {
  return inFolder(sync.limits, async (git) => {
    await git('init', '--quiet', '--bare', '.')
    const options = ['--quiet', '--depth=1', '--filter=tree:0', serve]
    await git(
      'fetch',
      ...options,
      '--',
      gitAddress(sync, url),
      '+refs/tags/*:refs/tags/*',
      '+HEAD:refs/newest/commit',
    )
    const text = await git('for-each-ref', '--format=%(creatordate:short) %(refname:lstrip=2)')
    // Includes the newest commit as a tag `commit`, which `releaseIn` skips.
    const tags = new Map(
      [...text.matchAll(/^(\S+) (.+)$/gm)].map(([, day = '', tag = '']) => [tag, day]),
    )
    return { day: dateOfFacts(sync, [...tags.values()].sort().at(-1) ?? ''), tags }
  })
}

export type Version = { day: string; bytes: Uint8Array }

/** Versions of a list since `asOf`, oldest first: the last of each day, and always the newest. */
export function versionsOf(
  sync: Sync,
  source: SyncSource,
): Promise<{ day: string; versions: Version[] }> {
  const [, url = '', branch, file = ''] = /^(.+)\/blob\/([^/]+)\/(.+)$/.exec(source.url) ?? []
  if (url === '')
    throw new SourceError(
      'it is not the address of a file such as https://github.com/a/b/blob/main/list.yaml',
    )
  return inClone(
    sync,
    { ...source, url },
    ['--bare', '--single-branch', `--branch=${branch}`, '--no-tags', '--filter=blob:none', serve],
    async (git, _, day) => {
      const log = await git('log', '--first-parent', '--format=%cs %H', '--', file)
      const commits = [...log.matchAll(/^(\S+) (\S+)$/gm)].map(([, of = '', hash = '']) => ({
        day: of,
        hash,
      }))
      const wanted = commits.filter(
        (one, at) => at === 0 || (one.day >= source.asOf && one.day < (commits[at - 1]?.day ?? '')),
      )
      if (wanted.length === 0)
        throw new SourceError(`it has no file ${quote(file, 200)}; find its new path`)
      const versions: Version[] = []
      for (const { day: of, hash } of wanted.reverse())
        versions.push({ day: of, bytes: Buffer.from(await git('show', `${hash}:${file}`)) })
      return { day, versions }
    },
  )
}

/** The Markdown files in a folder of a repository, by path below the folder. */
export function readFilesBelow(sync: Sync, source: SyncSource, below: string) {
  return inClone(
    sync,
    source,
    ['--depth=1', '--no-tags', '--filter=blob:none', '--sparse', serve],
    async (git, folder, day) => {
      await git('sparse-checkout', 'set', below)
      const root = path.join(folder, below)
      const names = (await fs.readdir(root, { recursive: true }).catch(() => [])).filter((name) =>
        name.endsWith('.md'),
      )
      const files = new Map<string, string>()
      let bytes = 0
      for (const name of names) {
        bytes += (await fs.stat(path.join(root, name))).size
        if (bytes > sync.limits.maxBytes) throw tooLarge(sync.limits)
        files.set(name.replaceAll(path.sep, '/'), await fs.readFile(path.join(root, name), 'utf8'))
      }
      return { day, files }
    },
  )
}

/** Reads files at a tag or HEAD, one after another; those that are missing are left out. */
type FilesAt = (ref: string, paths: readonly string[]) => Promise<string>

/**
 * Clones a repository; `work` gets its tags, newest first, and a function to read files at a tag.
 */
export function inTags<Result>(
  sync: Sync,
  source: SyncSource,
  work: (filesAt: FilesAt, tags: readonly string[], day: string) => Promise<Result>,
) {
  return inClone(sync, source, ['--bare', '--filter=blob:none', serve], async (git, _, day) => {
    const filesAt: FilesAt = async (ref, paths) => {
      const found = await git('ls-tree', '--name-only', ref, '--', ...paths)
      const names = found.split('\n').filter(Boolean)
      return names.length > 0 ? git('show', ...names.map((name) => `${ref}:${name}`)) : ''
    }
    const tags = (await git('tag', '--sort=-version:refname')).split('\n').filter(Boolean)
    return work(filesAt, tags, day)
  })
}

type Git = (...words: string[]) => Promise<string>
type Work<Result> = (git: Git, folder: string, day: string) => Promise<Result>

function inClone<Result>(
  sync: Sync,
  { url, asOf }: SyncSource,
  options: string[],
  work: Work<Result>,
) {
  return inFolder(sync.limits, async (git, folder) => {
    await git('clone', '--quiet', ...options, '--', gitAddress(sync, url), '.')
    const day = dateOfFacts(sync, (await git('log', '-1', '--format=%cs')).trim())
    if (day < asOf)
      throw new UnreadableError(
        `its newest commit is from ${day}, older than the content here (${asOf})`,
      )
    return work(git, folder, day)
  })
}

/** The date of facts: today if the source itself was read, or that of a mirror's newest commit. */
function dateOfFacts({ mirror, today }: Sync, newestCommit: string) {
  return mirror === undefined || newestCommit > today ? today : newestCommit
}

async function inFolder<Result>(
  limits: Limits,
  work: (git: Git, folder: string) => Promise<Result>,
) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sync-git-'))
  try {
    return await work((...words) => runGit(folder, words, limits), folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Makes git ignore the user's settings and never ask for a password. */
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  LC_ALL: 'C',
}

/** Makes git write symbolic links as plain files: a link could lead to a file of this machine. */
const settings = ['http.followRedirects=false', 'core.symlinks=false']

const tooLarge = ({ maxBytes }: Limits) =>
  new SourceError(
    `it has more than ${maxBytes} bytes, too many for a list or minutes; check the file`,
  )

async function runGit(cwd: string, words: readonly string[], limits: Limits) {
  const env = { ...process.env, ...environment }
  const options = { cwd, env, timeout: limits.timeoutMs, maxBuffer: limits.maxBytes }
  const given = settings.flatMap((setting) => ['-c', setting])
  try {
    return (await promisify(execFile)('git', [...given, ...words], options)).stdout
  } catch (error) {
    const { code, killed, message, stderr } = error as Error & {
      code?: unknown
      killed?: boolean
      stderr?: string
    }
    if (code === 'ENOENT')
      throw new SourceError(`git cannot be started (${message}); install git, and try again`)
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') throw tooLarge(limits)
    if (killed && code === null)
      throw new UnreadableError(
        `git did not finish within ${limits.timeoutMs / 1000} seconds; try again later`,
      )
    const [said] = /^(?:fatal|error): .*/m.exec(stderr ?? '') ?? [message]
    throw new UnreadableError(
      `git failed: ${clean(said, 300)}; check the address and the network, and try again`,
    )
  }
}
