import fs from 'node:fs'
import path from 'node:path'
import { publishProblem } from '#lib/check/files/publishable.ts'
import { formatByName, formatOf } from '#lib/media/picture-format.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'
import { filesIn } from '#tools/documents/documents.ts'
import {
  type FindPost,
  isOnOldSite,
  isRelative,
  oldUrl,
  pathOf,
  relativeTo,
  type SourcePost,
} from './blog.ts'

export type SourceFile = {
  source: string
  target: string
  problem: string | undefined
  isRenamed: boolean
}

/** A missing file has no `destination`; `problem` says why it is missing, or its path was wrong. */
type FoundFile = { destination?: string; problem?: string }

export type SourceFiles = ReturnType<typeof createFiles>

export type Blog = {
  find: FindPost
  anchors: (post: SourcePost) => ReadonlySet<string>
  files: SourceFiles
}

/** Finds files by their addresses on the old site. */
export function createFiles(blogDir: string, staticDir: string, posts: readonly SourcePost[]) {
  const files = new Map<string, SourceFile>()
  const add = (source: string, written: string, addresses: string[]) => {
    const target = nameByBytes(source, written)
    const file = { source, target, problem: publishProblem(target), isRenamed: target !== written }
    for (const address of addresses) files.set(address, file)
  }
  for (const name of filesIn(staticDir))
    add(path.join(staticDir, name), `posts/${name}`, [`/${name}`])
  const inBlog = filesIn(blogDir)
  // Hugo serves a file at its own path. A file in a post's folder is also below the post's address.
  const section = posts[0]?.site.section ?? 'blog'
  for (const name of inBlog) add(path.join(blogDir, name), `posts/${name}`, [`/${section}/${name}`])
  for (const { folder, address, target } of posts) {
    for (const file of inBlog.filter((one) => one.startsWith(`${folder}/`))) {
      const name = path.posix.relative(folder, file)
      const addresses = [`/${section}/${file}`, address + name]
      add(path.join(blogDir, file), path.posix.join(path.posix.dirname(target), name), addresses)
    }
  }
  /** The files that `find` has returned. The caller empties this list for each post. */
  const taken = new Set<SourceFile>()
  /** The files in a post's folder, by path in that folder. */
  const beside = ({ address: page }: SourcePost) =>
    [...files].flatMap(([address, file]) =>
      address.startsWith(page) ? [[address.slice(page.length), file] as const] : [],
    )
  /** For a wrong path: the file with the same name in the post's folder, if there is only one. */
  const sameName = (url: string, post: SourcePost) => {
    const nameOf = (file: string) => path.posix.basename(file).toLowerCase()
    const [same, ...more] = beside(post).filter(([name]) => nameOf(name) === nameOf(pathOf(url)))
    return more.length === 0 ? same?.[1] : undefined
  }
  /** Finds a file that a post names, and marks it to be imported. */
  const find = (url: string, post: SourcePost): FoundFile => {
    const missing = (why: string) => ({ problem: `${quote(url, 200)} ${why}` })
    const old = oldUrl(url, post)
    if (!old || !isOnOldSite(old, post))
      return missing('is on another host; files of other hosts are not imported')
    const exact = files.get(decodeAddress(old.pathname))
    const found = exact ?? sameName(url, post)
    const advice =
      '; add --static DIR, the folder with files that the old site served unchanged, such as static'
    const isHere = staticDir !== '' || old.pathname.startsWith(`/${post.site.section}/`)
    if (!found) return missing(`is not in the source${isHere ? '' : advice}`)
    if (found.problem !== undefined) return missing(found.problem)
    taken.add(found)
    const isRight = path.posix.join(path.posix.dirname(post.target), pathOf(url)) === found.target
    if (isRight && isRelative(url) && !/[\s?#]/.test(url)) return { destination: url }
    const destination = relativeTo(post.target, found.target)
    if (exact) return { destination }
    const source = path.posix.relative(blogDir, found.source)
    return {
      destination,
      problem: `${quote(url, 200)} is not at this path; ${quote(source)} is used instead`,
    }
  }
  return { find, beside, taken }
}

/** Corrects a picture's extension: a JPEG named `.png` is an error in the check. */
function nameByBytes(source: string, name: string) {
  const format = formatByName(name)
  const found = format && formatOf(fs.readFileSync(source))
  if (found === undefined || found === format) return name
  const isTaken = fs.existsSync(source.replace(/\w+$/, found))
  return isTaken ? `${name}.${found}` : name.replace(/\w+$/, found)
}
