import { SourceError } from './fault.ts'
import type { Limits } from './limits.ts'
import { withRepository } from './repository.ts'

/** An entry of a tree, as `git ls-tree -z` prints it: a file, neither a link nor another repository. */
const file = /^100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)$/s

/** More than any folder of minutes will hold. */
const mostFiles = 5_000

/**
 * Texts of the Markdown files below a folder of a repository as it is today, by their paths below it. No other file is
 * fetched, nor any of before.
 * @throws {SourceError}
 */
export function filesBelow(address: string, folder: string, limits: Limits): Promise<Map<string, string>> {
  return withRepository(address, limits, async ({ fetch, read }) => {
    await fetch(['--depth=1', '--filter=blob:none'], ['HEAD'])
    const tree = (await read(['ls-tree', '-r', '-z', 'FETCH_HEAD', '--', `${folder}/`])).toString('utf8')
    const files = tree.split('\0').flatMap((entry) => {
      const [, id, path] = file.exec(entry) ?? []
      return id && path?.endsWith('.md') ? [{ id, path: path.slice(folder.length + 1) }] : []
    })
    if (files.length > mostFiles) throw new SourceError(`it has more than ${mostFiles} files in ${folder}; look at it`)
    if (files.length === 0) return new Map()
    const ids = [...new Set(files.map(({ id }) => id))]
    await fetch(['--no-write-fetch-head', '--filter=blob:none'], ids)
    const texts = blobsIn(await read(['cat-file', '--batch'], ids))
    return new Map(files.map(({ id, path }) => [path, texts.get(id) ?? '']))
  })
}

/** Texts by their ids, from what `git cat-file --batch` prints: a line `<id> blob <bytes>`, the bytes, a line's end. */
function blobsIn(printed: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at)
    const [id = '', type, bytes] = printed.toString('utf8', at, end).split(' ')
    if (end < 0 || type !== 'blob') throw new SourceError('it did not give a file that it lists; try again later')
    const next = end + 1 + Number(bytes)
    texts.set(id, printed.toString('utf8', end + 1, next))
    at = next + 1
  }
  return texts
}
