import fs from 'node:fs'
import path from 'node:path'
import { publishProblem } from '#lib/check/files/assets.ts'
import { formatByName, formatOf } from '#lib/media/picture-format.ts'
import { decodeAddress, linkTarget } from '#lib/site/addresses.ts'
import { quote } from '#lib/text/message-format.ts'
import { contentFiles } from '#tools/documents/documents.ts'
import { isOnOldSite, oldUrl, relativeTo } from './addresses.ts'
import type { Blog, SourcePost } from './blog.ts'

export type SourceFile = {
  source: string
  target: string
  problem: string | undefined
  isRenamed: boolean
}

export type SourceFiles = ReturnType<typeof createFiles>

export function createFiles({ folder: blogDir, staticDir }: Blog, posts: readonly SourcePost[]) {
  const files = new Map<string, SourceFile>()
  const add = (source: string, written: string, addresses: string[]) => {
    const target = nameByBytes(source, written)
    const file = { source, target, problem: publishProblem(target), isRenamed: target !== written }
    for (const address of addresses) files.set(address, file)
  }
  for (const name of contentFiles(staticDir))
    add(path.join(staticDir, name), `posts/${name}`, [`/${name}`])
  for (const file of contentFiles(blogDir)) {
    const post = posts.findLast(({ folder }) => file.startsWith(`${folder}/`))
    const name = path.posix.relative(post?.folder ?? '', file)
    const target = path.posix.join(path.posix.dirname(post?.target ?? 'posts/_'), name)
    add(path.join(blogDir, file), target, [`/blog/${file}`, ...(post ? [post.address + name] : [])])
  }
  /** Files that `find` has returned; the caller empties this set before each post. */
  const taken = new Set<SourceFile>()
  const beside = ({ address: page }: SourcePost) =>
    [...files].flatMap(([address, file]) =>
      address.startsWith(page) ? [[address.slice(page.length), file] as const] : [],
    )
  const find = (url: string, post: SourcePost): { destination?: string; problem?: string } => {
    const missing = (why: string) => ({ problem: `${quote(url, 200)} ${why}` })
    const old = oldUrl(url, post)
    if (!old || !isOnOldSite(old))
      return missing('is on another host; files of other hosts are not imported')
    const address = decodeAddress(old.pathname)
    const exact = files.get(address)
    // Otherwise, the only file of that name in the post's folder.
    const nameOf = (file: string) => path.posix.basename(file).toLowerCase()
    const [same, ...more] = beside(post).filter(([name]) => nameOf(name) === nameOf(address))
    const found = exact ?? (more.length === 0 ? same?.[1] : undefined)
    if (!found) return missing('is not in the source')
    if (found.problem !== undefined) return missing(found.problem)
    taken.add(found)
    const link = linkTarget(url, post.target)
    if (link.kind === 'file' && link.file === found.target) return { destination: url }
    const destination = relativeTo(post.target, found.target)
    if (exact) return { destination }
    const used = quote(path.posix.relative(blogDir, found.source))
    return { destination, ...missing(`does not exist; ${used} is used instead`) }
  }
  return { find, beside, taken }
}

/** Corrects extensions such as that of a JPEG named `.png`. */
function nameByBytes(source: string, name: string) {
  const format = formatByName(name)
  const found = format && formatOf(fs.readFileSync(source))
  if (found === undefined || found === format) return name
  return name.replace(/\w+$/, found)
}
