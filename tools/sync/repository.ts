import fs from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { quote } from '#lib/text/message-format.ts'
import { plainValue } from '#tools/documents/yaml.ts'
import { gitIn } from './git.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from './source.ts'

/** The address from which git reads a repository: `url`, or the folder of its mirror. */
export function gitAddress({ mirror }: Sync, url: string) {
  // git finds `name.git` and `name/.git` by itself.
  return mirror === undefined
    ? url
    : pathToFileURL(path.join(mirror, path.posix.basename(url, '.git'))).href
}

async function emptyFolder(sync: Sync) {
  const folder = await fs.mkdtemp(path.join(sync.temporary, 'git-'))
  return gitIn(folder)
}

export async function readTags(sync: Sync, url: string) {
  const git = await emptyFolder(sync)
  await git('init', '--quiet', '--bare', '.')
  const options = ['--quiet', '--depth=1', '--filter=tree:0', '--', gitAddress(sync, url)]
  await git('fetch', ...options, '+refs/tags/*:refs/tags/*', '+HEAD:refs/heads/newest')
  return opened(sync, git, 'refs/heads/newest')
}

/** Clones a repository; git fetches files as soon as they are needed. */
async function clone(sync: Sync, url: string) {
  const git = await emptyFolder(sync)
  const options = ['--quiet', '--bare', '--filter=blob:none', '--', gitAddress(sync, url)]
  await git('clone', ...options, '.')
  return opened(sync, git, 'HEAD')
}

async function opened(sync: Sync, git: Repository['git'], head: string): Promise<Repository> {
  const newestCommit = (await git('log', '-1', '--format=%cs', head)).trim()
  const format = '--format=%(creatordate:short) %(refname:lstrip=2)'
  const text = await git('for-each-ref', '--sort=-version:refname', format, 'refs/tags')
  const lines = [...text.matchAll(/^(\S+) (.+)$/gm)]
  const tags = new Map(lines.map(([, day = '', tag = '']) => [tag, day]))
  const newest = [newestCommit, ...tags.values()].sort().at(-1) ?? ''
  const day = sync.mirror === undefined || newest > sync.today ? sync.today : newest
  return { git, day, tags }
}

/** Clones the repository of a source, or of a file in it, once. */
export async function openRepository(sync: Sync, { url, asOf }: SyncSource) {
  const [address = url] = url.split('/blob/')
  const cloned = sync.clones.get(address) ?? clone(sync, address)
  sync.clones.set(address, cloned)
  const repository = await cloned
  if (repository.day < asOf)
    throw new SourceError(
      `its newest commit is from ${repository.day}, older than asOf in sources.yaml (${asOf})`,
    )
  return repository
}

/** Opens another repository of the same organisation. */
export const openBeside = (sync: Sync, source: SyncSource, name: string) =>
  openRepository(sync, { ...source, url: source.url.replace(/[^/]+$/, name), asOf: '' })

/** Returns the joined text of files at a tag or HEAD; missing files and links are left out. */
export async function textAt({ git }: Repository, ref: string, files: readonly string[]) {
  const listed = await git('ls-tree', ref, '--', ...files)
  const names = [...listed.matchAll(/^100\d+ blob \S+\t(.+)$/gm)].map(
    ([, name]) => `${ref}:${name}`,
  )
  return names.length > 0 ? git('show', ...names) : ''
}

/**
 * The texts of those of the files that exist, joined.
 * @throws SourceError if none exists
 */
export async function requiredText(
  repository: Repository,
  ref: string,
  file: string,
  ...others: readonly string[]
) {
  const text = await textAt(repository, ref, [file, ...others])
  if (text === '') await requireFile(repository, ref, file)
  return text
}

/** The maps in a YAML text: its map, or the maps in its list. */
export const plainMaps = (text: string) =>
  [plainValue(parseYaml(text, () => {}))].flat().filter((one) => one instanceof Map)

export async function requireFile({ git }: Repository, ref: string, file: string) {
  if ((await git('ls-tree', ref, '--', file)) !== '') return
  const shown = ref.replace('refs/heads/', '')
  throw new SourceError(
    `the repository has no file ${quote(file, 200)} at ${shown}; correct the ` +
      'path in sources.yaml or tools/sync/, or remove its entries from content',
  )
}

export type Version = { day: string; text: string }

/** Reads a file's newest version, and the last one of each day since `source.asOf`. */
export async function readVersions(sync: Sync, source: SyncSource) {
  const [, branch, file = ''] = /\/blob\/([^/]+)\/(.+)$/.exec(source.url) ?? []
  if (branch === undefined)
    throw new SourceError(
      'not the address of a file; write a URL such as https://github.com/a/b/blob/main/list.yaml',
    )
  const repository = await openRepository(sync, source)
  const { git, day } = repository
  const ref = `refs/heads/${branch}`
  await requireFile(repository, ref, file)
  const log = await git('log', '--first-parent', '--format=%cs %H', ref, '--', file)
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
  return { day, versions, newest: versions.at(-1)?.text ?? '' }
}

/** Reads the newest Markdown files of a folder. Maps paths in that folder to texts. */
export async function readFolder(sync: Sync, repository: Repository, folder: string) {
  await requireFile(repository, 'HEAD', folder)
  const tree = await fs.mkdtemp(path.join(sync.temporary, 'files-'))
  // Unlike `git show`, a checkout fetches all files at once.
  await repository.git(`--work-tree=${tree}`, 'checkout', '--quiet', 'HEAD', '--', folder)
  const root = path.join(tree, folder)
  const files = new Map<string, string>()
  for (const name of filesBelow(root).filter((file) => file.endsWith('.md')))
    files.set(name, await fs.readFile(path.join(root, name), 'utf8'))
  return files
}
