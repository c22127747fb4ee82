import fs from 'node:fs'
import path from 'node:path'
import { publishProblem } from '#lib/check/files/assets.ts'
import { formatByName, formatOf } from '#lib/media/picture-format.ts'
import { decodeAddress, linkTarget } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'
import { filesIn } from '#tools/documents/documents.ts'
import type { FindPost, SourcePost } from './blog.ts'
import { type BlogFolder, isOnOldSite, oldUrl, relativeTo } from './site.ts'

export type SourceFile = {
  source: string
  target: string
  problem: string | undefined
  isRenamed: boolean
}

export type SourceFiles = ReturnType<typeof createFiles>

export type Blog = {
  find: FindPost
  anchors: (post: SourcePost) => ReadonlySet<string>
  files: SourceFiles
}

export function createFiles(
  { source: blogDir, staticDir, site: { section } }: BlogFolder,
  posts: readonly SourcePost[],
) {
  const files = new Map<string, SourceFile>()
  const add = (source: string, written: string, addresses: string[]) => {
    const target = nameByBytes(source, written)
    const file = { source, target, problem: publishProblem(target), isRenamed: target !== written }
    for (const address of addresses) files.set(address, file)
  }
  for (const name of filesIn(staticDir))
    add(path.join(staticDir, name), `posts/${name}`, [`/${name}`])
  for (const file of filesIn(blogDir)) {
    const addresses = [`/${section}/${file}`]
    let target = `posts/${file}`
    // Below a post's address, Hugo also serves the files in the post's folder.
    for (const post of posts.filter(({ folder }) => file.startsWith(`${folder}/`))) {
      const name = path.posix.relative(post.folder, file)
      addresses.push(post.address + name)
      target = path.posix.join(path.posix.dirname(post.target), name)
    }
    add(path.join(blogDir, file), target, addresses)
  }
  /** Files that `find` has returned; the caller empties this set before each post. */
  const taken = new Set<SourceFile>()
  /** The files in a post's folder, each with its path in that folder. */
  const beside = ({ address: page }: SourcePost) =>
    [...files].flatMap(([address, file]) =>
      address.startsWith(page) ? [[address.slice(page.length), file] as const] : [],
    )
  /** Finds a file by its URL in a post, and marks it for import. `destination`: the new URL. */
  const find = (url: string, post: SourcePost): { destination?: string; problem?: string } => {
    const missing = (why: string) => ({ problem: `${quote(url, 200)} ${why}` })
    const old = oldUrl(url, post)
    if (!old || !isOnOldSite(old, post))
      return missing('is on another host; files of other hosts are not imported')
    const address = decodeAddress(old.pathname)
    const exact = files.get(address)
    // For a wrong path, takes the file of that name in the post's folder if there is only one.
    const nameOf = (file: string) => path.posix.basename(file).toLowerCase()
    const [same, ...more] = beside(post).filter(([name]) => nameOf(name) === nameOf(address))
    const found = exact ?? (more.length === 0 ? same?.[1] : undefined)
    const advice =
      '; add --static DIR, the folder with files that the old site served unchanged, such as static'
    const isHere = staticDir !== '' || old.pathname.startsWith(`/${section}/`)
    if (!found) return missing(`is not in the source${isHere ? '' : advice}`)
    if (found.problem !== undefined) return missing(found.problem)
    taken.add(found)
    const link = linkTarget(url, post.target)
    if (link.kind === 'file' && link.file === found.target && !/[\s?#]/.test(url))
      return { destination: url }
    const destination = relativeTo(post.target, found.target)
    if (exact) return { destination }
    const source = path.posix.relative(blogDir, found.source)
    return {
      destination,
      problem: `${quote(url, 200)} does not exist; ${quote(source)} is used instead`,
    }
  }
  return { find, beside, taken }
}

/** Corrects a picture's extension, since the check refuses a JPEG named `.png`. */
function nameByBytes(source: string, name: string) {
  const format = formatByName(name)
  const found = format && formatOf(fs.readFileSync(source))
  if (found === undefined || found === format) return name
  const isTaken = fs.existsSync(source.replace(/\w+$/, found))
  return isTaken ? `${name}.${found}` : name.replace(/\w+$/, found)
}
