import fs from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { plainValue } from '#tools/documents/yaml.ts'
import { gitIn } from './git.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from './source.ts'

/** Clones a repository; git fetches files as soon as they are needed. */
async function clone({ temporary, mirror, today }: Sync, url: string): Promise<Repository> {
  const git = gitIn(await fs.mkdtemp(path.join(temporary, 'git-')))
  // git finds `name.git` and `name/.git` by itself.
  const local = mirror && pathToFileURL(path.join(mirror, path.posix.basename(url, '.git'))).href
  await git('clone', '--quiet', '--bare', '--filter=blob:none', '--', local ?? url, '.')
  const newestCommit = (await git('log', '-1', '--format=%cs')).trim()
  const format = '--format=%(creatordate:short) %(refname:lstrip=2)'
  const text = await git('for-each-ref', '--sort=-version:refname', format, 'refs/tags')
  const lines = [...text.matchAll(/^(\S+) (.+)$/gm)]
  const tags = new Map(lines.map(([, day = '', tag = '']) => [tag, day]))
  const newest = [newestCommit, ...tags.values()].sort().at(-1) ?? ''
  return { git, tags, day: mirror === undefined || newest > today ? today : newest }
}

/** Clones the repository of a URL, or of the URL of a file in it, once. */
export function openRepository(sync: Sync, url: string) {
  const [address = url] = url.split('/blob/')
  const cloned = sync.clones.get(address) ?? clone(sync, address)
  sync.clones.set(address, cloned)
  return cloned
}

/** Opens another repository of the same organisation. */
export const openBeside = (sync: Sync, source: SyncSource, name: string) =>
  openRepository(sync, source.url.replace(/[^/]+$/, name))

export const textAt = ({ git }: Repository, ref: string, file: string) =>
  git('show', `${ref}:${file}`)

/** The first match of a pattern in a file; its groups are joined to a version. */
export async function versionAt(repository: Repository, ref: string, file: string, form: RegExp) {
  const match = form.exec(await textAt(repository, ref, file))
  if (!match)
    throw new SourceError(
      `${file} at ${ref} has no version as expected; correct tools/sync/sources/`,
    )
  return match.slice(1).join('.')
}

/** The texts of files below a folder, by their paths in it. */
export async function filesAt(repository: Repository, ref: string, folder: string, name: RegExp) {
  const list = await repository.git('ls-tree', '-r', '-z', '--name-only', ref, '--', `${folder}/`)
  const files = new Map<string, string>()
  for (const file of list.split('\0'))
    if (name.test(file))
      files.set(file.slice(folder.length + 1), await textAt(repository, ref, file))
  return files
}

/**
 * The maps in a YAML text: its map, or the maps in its list.
 * @throws SourceError if the text is not valid YAML, or has no map
 */
export function yamlMaps(text: string) {
  const value = plainValue(
    parseYaml(text, (_, message) => {
      throw new SourceError(`the file is not valid YAML: ${message}`)
    }),
  )
  const maps = [value].flat().filter((one) => one instanceof Map)
  if (maps.length === 0) throw new SourceError('the file has no list or keys with values; check it')
  return maps
}

export type Version = { day: string; text: string }

/** Reads a file's newest version, and the last one of each day since `source.asOf`. */
export async function readVersions(sync: Sync, source: SyncSource) {
  const [, branch, file = ''] = /\/blob\/([^/]+)\/(.+)$/.exec(source.url) ?? []
  if (branch === undefined)
    throw new SourceError(
      'not the address of a file; write a URL such as https://github.com/a/b/blob/main/list.yaml',
    )
  const repository = await openRepository(sync, source.url)
  const ref = `refs/heads/${branch}`
  const newest = await textAt(repository, ref, file)
  const log = await repository.git('log', '--first-parent', '--format=%cs %H', ref, '--', file)
  const commits = [...log.matchAll(/^(\S+) (\S+)$/gm)].map(([, day = '', hash = '']) => ({
    day,
    hash,
  }))
  const wanted = commits.filter(
    (one, at) => at === 0 || (one.day >= source.asOf && one.day < (commits[at - 1]?.day ?? '')),
  )
  const versions: Version[] = []
  for (const { day, hash } of wanted.reverse())
    versions.push({ day, text: await textAt(repository, hash, file) })
  return { day: repository.day, versions, newest }
}
