import { type ExecFileException, execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { clean, quote } from '#lib/text/message-format.ts'
import { SourceError, type Sync, type SyncSource } from './sources.ts'

/** The address from which git reads a repository: `url`, or the folder of its mirror. */
export function gitAddress({ mirror }: Sync, url: string) {
  // git finds `name.git` and `name/.git` by itself.
  return mirror === undefined
    ? url
    : pathToFileURL(path.join(mirror, path.posix.basename(url, '.git'))).href
}

/** Makes git accept `--filter` for a mirror on this machine, as GitHub does. */
const serve = '--upload-pack=git -c uploadpack.allowFilter=true upload-pack'

/** Reads the dates of a repository's tags; commits are fetched, but no files. */
export async function tagDays(sync: Sync, url: string) {
  const { git } = await startGit(sync)
  await git('init', '--quiet', '--bare', '.')
  const options = ['--quiet', '--depth=1', '--filter=tree:0', serve, '--', gitAddress(sync, url)]
  await git('fetch', ...options, '+refs/tags/*:refs/tags/*', '+HEAD:refs/newest/commit')
  const text = await git('for-each-ref', '--format=%(creatordate:short) %(refname:lstrip=2)')
  // The output also has the newest commit, as a tag named `commit`, which `releaseIn` skips.
  const lines = [...text.matchAll(/^(\S+) (.+)$/gm)]
  const tags = new Map(lines.map(([, day = '', tag = '']) => [tag, day]))
  return { day: dateOfFacts(sync, [...tags.values()].sort().at(-1) ?? ''), tags }
}

export type Version = { day: string; text: string }

/** Reads a file's newest version, and the last one of each day since `source.asOf`. */
export async function versionsOf(sync: Sync, source: SyncSource) {
  const [, url = '', branch, file = ''] = /^(.+)\/blob\/([^/]+)\/(.+)$/.exec(source.url) ?? []
  if (url === '')
    throw new SourceError(
      'not the address of a file; write a URL such as https://github.com/a/b/blob/main/list.yaml',
    )
  const options = ['--bare', '--single-branch', `--branch=${branch}`, '--no-tags']
  const { git, day } = await clone(sync, { ...source, url }, [...options, '--filter=blob:none'])
  if ((await git('ls-tree', 'HEAD', '--', file)) === '') throw await missingFile(git, 'HEAD', file)
  const log = await git('log', '--first-parent', '--format=%cs %H', '--', file)
  const commits = [...log.matchAll(/^(\S+) (\S+)$/gm)].map(([, of = '', hash = '']) => ({
    day: of,
    hash,
  }))
  const wanted = commits.filter(
    (one, at) => at === 0 || (one.day >= source.asOf && one.day < (commits[at - 1]?.day ?? '')),
  )
  const versions: Version[] = []
  for (const { day: of, hash } of wanted.reverse())
    versions.push({ day: of, text: await git('show', `${hash}:${file}`) })
  return { day, versions }
}

type Git = Awaited<ReturnType<typeof startGit>>['git']

/** An error about a file that a repository does not have, with its new name, if it was renamed. */
export async function missingFile(git: Git, ref: string, file: string) {
  const commit = (await git('log', '-1', '--first-parent', '--format=%H', ref, '--', file)).trim()
  const options = ['-M', '--diff-filter=R', '--name-status']
  const renamed = commit && (await git('diff', ...options, `${commit}~`, commit))
  const line = renamed.split('\n').find((one) => one.split('\t')[1] === file)
  const to = line ? `; it is ${quote(line.split('\t')[2] ?? '', 200)} now` : ''
  return new SourceError(
    `the repository has no file ${quote(file, 200)} at ${ref}${to}; correct the ` +
      'path in sources.yaml or tools/sync/, or remove its entries from content',
  )
}

/** Reads a folder's Markdown files; `files` maps their paths in that folder to texts. */
export async function readFilesBelow(sync: Sync, source: SyncSource, below: string) {
  const options = ['--depth=1', '--no-tags', '--filter=blob:none', '--sparse']
  const { git, folder, day } = await clone(sync, source, options)
  await git('sparse-checkout', 'set', below)
  const root = path.join(folder, below)
  const names = await fs.readdir(root, { recursive: true }).catch(() => [])
  const files = new Map<string, string>()
  let bytes = 0
  for (const name of names.filter((one) => one.endsWith('.md'))) {
    const stat = await fs.stat(path.join(root, name))
    // A folder may be named like a file.
    if (!stat.isFile()) continue
    bytes += stat.size
    if (bytes > maxBytes) throw tooLarge()
    files.set(name.replaceAll(path.sep, '/'), await fs.readFile(path.join(root, name), 'utf8'))
  }
  return { day, files }
}

/** Clones a repository, and lists its tags, newest first. */
export async function cloneWithTags(sync: Sync, source: SyncSource) {
  const { git, day } = await clone(sync, source, ['--bare', '--filter=blob:none'])
  const linesOf = (text: string) => text.split('\n').filter(Boolean)
  /** Returns the joined text of files at a tag or HEAD; missing files are left out. */
  const filesAt = async (ref: string, paths: readonly string[]) => {
    const names = linesOf(await git('ls-tree', '--name-only', ref, '--', ...paths))
    return names.length > 0 ? git('show', ...names.map((name) => `${ref}:${name}`)) : ''
  }
  return { git, filesAt, tags: linesOf(await git('tag', '--sort=-version:refname')), day }
}

async function clone(sync: Sync, { url, asOf }: SyncSource, options: readonly string[]) {
  const { git, folder } = await startGit(sync)
  await git('clone', '--quiet', ...options, serve, '--', gitAddress(sync, url), '.')
  const day = dateOfFacts(sync, (await git('log', '-1', '--format=%cs')).trim())
  if (day < asOf)
    throw new SourceError(
      `its newest commit is from ${day}, older than asOf in sources.yaml (${asOf})`,
    )
  return { git, folder, day }
}

/** Makes an empty folder, and a function that runs git in it. */
async function startGit(sync: Sync) {
  const folder = await fs.mkdtemp(path.join(sync.temporary, 'git-'))
  return { folder, git: (...words: string[]) => runGit(folder, words, sync) }
}

/** The day of the state that was read: today, or for a mirror, the date of its newest commit. */
function dateOfFacts({ mirror, today }: Sync, newestCommit: string) {
  return mirror === undefined || newestCommit > today ? today : newestCommit
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

/** Makes git write symbolic links as plain files, since a link could lead to any local file. */
const settings = ['-c', 'http.followRedirects=false', '-c', 'core.symlinks=false']

const maxBytes = 5_000_000

const tooLarge = () =>
  new SourceError(
    `it has more than ${maxBytes} bytes, the limit for lists and meeting minutes; check the file`,
  )

async function runGit(cwd: string, words: readonly string[], sync: Sync) {
  const env = { ...process.env, ...environment }
  const options = { cwd, env, timeout: sync.timeoutMs, maxBuffer: maxBytes }
  try {
    return (await promisify(execFile)('git', [...settings, ...words], options)).stdout
  } catch (error) {
    const { code, killed, message, stderr } = error as ExecFileException
    if (code === 'ENOENT')
      throw new SourceError(`git cannot be started (${message}); install git, and try again`)
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') throw tooLarge()
    if (killed && code === null)
      throw new SourceError(
        `git did not finish within ${sync.timeoutMs / 1000} seconds; try again later`,
      )
    const [reason = message] = /^(?:fatal|error): .*/m.exec(stderr ?? '') ?? []
    throw new SourceError(
      `git failed: ${clean(reason, 300)}; check the address and the network, and try again`,
    )
  }
}
