import path from 'node:path'
import { publishProblem } from '#lib/check/files/publishable.ts'
import { quote } from '#lib/text/message-format.ts'
import { filesIn } from '#tools/import/documents.ts'
import { decodedPath, type FindPost, isRelative, oldUrl, pathOf, relativeTo, type SourcePost } from './blog.ts'

type SourceFile = { source: string; target: string; problem: string | undefined }

/**
 * A file that a post names. Without `destination`, `problem` says why it is missing; else what was wrong with its path.
 */
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
  const add = (source: string, target: string, addresses: string[]) => {
    const file = { source, target, problem: publishProblem(target) }
    for (const address of addresses) files.set(address, file)
  }
  for (const name of filesIn(staticDir)) add(path.join(staticDir, name), `posts/${name}`, [`/${name}`])
  const inBlog = filesIn(blogDir)
  for (const { folder, slug, target } of posts) {
    for (const file of inBlog.filter((one) => one.startsWith(`${folder}/`))) {
      const name = path.posix.relative(folder, file)
      const addresses = [folder, slug].map((part) => `/blog/${part}/${name}`)
      add(path.join(blogDir, file), path.posix.join(path.posix.dirname(target), name), addresses)
    }
  }
  const taken = new Set<SourceFile>()
  /** The files of a post's own folder, by their path in it. */
  const beside = ({ slug }: SourcePost) => {
    const page = `/blog/${slug}/`
    return [...files].flatMap(([address, file]) =>
      address.startsWith(page) ? [[address.slice(page.length), file] as const] : [],
    )
  }
  /** For a wrong path: the only file of the same name in the post's folder, if there is just one. */
  const sameName = (url: string, post: SourcePost) => {
    const nameOf = (file: string) => path.posix.basename(file).toLowerCase()
    const [same, ...more] = beside(post).filter(([name]) => nameOf(name) === nameOf(pathOf(url)))
    return more.length === 0 ? same?.[1] : undefined
  }
  /** Finds a picture or file that a post names, and marks it to be imported with the post. */
  const find = (url: string, post: SourcePost): FoundFile => {
    const missing = (why: string) => ({ problem: `${quote(url, 200)} ${why}` })
    const old = oldUrl(url, post)
    if (old?.host !== 'falco.org') return missing('is on another host, from which nothing is taken')
    const exact = files.get(decodedPath(old.pathname))
    const found = exact ?? sameName(url, post)
    const advice = '; write --static DIR with the folder that the old site served as it is, such as static'
    if (!found) return missing(`is not in the source${staticDir || old.pathname.startsWith('/blog/') ? '' : advice}`)
    if (found.problem !== undefined) return missing(found.problem)
    taken.add(found)
    const isRight = path.posix.join(path.posix.dirname(post.target), pathOf(url)) === found.target
    if (isRight && isRelative(url) && !/[\s?#]/.test(url)) return { destination: url }
    const destination = relativeTo(post.target, found.target)
    if (exact) return { destination }
    const source = path.posix.relative(blogDir, found.source)
    return { destination, problem: `${quote(url, 200)} is not where it should be; ${quote(source)} is taken` }
  }
  return { find, beside, taken }
}
