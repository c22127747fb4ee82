import path from 'node:path'
import { lookAt } from '#lib/check/files/assets.ts'
import { publishProblem } from '#lib/check/files/publishable.ts'
import { severityOf } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { quote } from '#lib/text/message-format.ts'
import { filesIn } from '#tools/import/existing-documents.ts'
import { readBelow } from '#tools/import/source.ts'
import { decodedPath, type FindPost, isRelative, oldUrl, pathOf, relativeTo, type SourcePost } from './blog.ts'

/** A file of the source: where its bytes are, and its path below the content folder. */
type SourceFile = { folder: string; source: string; target: string }

/** Where the post will find the file, with a note where its path was wrong; or why it is missing. */
type FoundFile = { destination: string; note?: string } | { destination: undefined; message: string }

export type SourceFiles = {
  /** Finds a picture or file that a post names, and takes it along. */
  find: (url: string, post: SourcePost) => FoundFile
  /** The picture beside a post whose name says that it is the cover; undefined where there is none. */
  featured: (post: SourcePost) => string | undefined
  /** Takes along what lies in the post's own folder. */
  takeFolder: (post: SourcePost) => void
  taken: ReadonlyMap<string, SourceFile>
}

export type Blog = {
  find: FindPost
  /** The ids that a post's page will have. */
  anchors: (post: SourcePost) => ReadonlySet<string>
  files: SourceFiles
}

/** Finds files in a post's own folder, in other posts' folders, and in the old site's static folder. */
export async function createFiles(
  blogDir: string,
  staticDir: string | undefined,
  posts: readonly SourcePost[],
): Promise<SourceFiles> {
  const inBlog = filesIn(blogDir)
  const inStatic = staticDir === undefined ? [] : filesIn(staticDir)
  const problems = new Map<string, string | undefined>()
  for (const file of inBlog) problems.set(path.join(blogDir, file), await problemOf(blogDir, file))
  for (const file of inStatic) problems.set(path.join(staticDir ?? '', file), await problemOf(staticDir ?? '', file))
  const taken = new Map<string, SourceFile>()
  /** The files of a post's own folder, by their path in it. */
  const beside = ({ folder, target }: SourcePost): Map<string, SourceFile> => {
    const own = folder === undefined ? [] : inBlog.filter((file) => file.startsWith(`${folder}/`))
    return new Map(
      own.map((source) => {
        const name = path.posix.relative(folder ?? '', source)
        return [name, { folder: blogDir, source, target: path.posix.join(path.posix.dirname(target), name) }]
      }),
    )
  }
  const search = (url: string, post: SourcePost): SourceFile | undefined => {
    if (isRelative(url)) return beside(post).get(path.posix.normalize(pathOf(url)))
    const written = decodedPath(oldUrl(url, post)?.pathname ?? '')
    const [, section, name = '', ...rest] = written.split('/')
    const owner = posts.find(({ folder, slug }) => folder === name || slug === name.toLowerCase())
    const found = section === 'blog' && owner ? beside(owner).get(rest.join('/')) : undefined
    const source = written.slice(1)
    if (found || staticDir === undefined || !inStatic.includes(source)) return found
    return { folder: staticDir, source, target: `posts/${source}` }
  }
  /** The only file of that name in the post's folder, where the path is wrong. */
  const sameName = (url: string, post: SourcePost): SourceFile | undefined => {
    const nameOf = (file: string): string => path.posix.basename(file).toLowerCase()
    const [same, ...more] = [...beside(post).values()].filter(({ source }) => nameOf(source) === nameOf(pathOf(url)))
    return more.length === 0 ? same : undefined
  }
  const problemIn = ({ folder, source, target }: SourceFile): string | undefined =>
    publishProblem(target) ?? problems.get(path.join(folder, source))
  const find = (url: string, post: SourcePost): FoundFile => {
    const missing = (why: string): FoundFile => ({ destination: undefined, message: `${quote(url, 200)} ${why}` })
    const old = oldUrl(url, post)
    if (old?.host !== 'falco.org') return missing('is on another host, from which nothing is taken')
    const exact = search(url, post)
    const found = exact ?? sameName(url, post)
    if (!found && old.pathname.startsWith('/blog/')) return missing('is not in the source')
    if (!found && staticDir !== undefined) return missing('is not in the source, nor in the folder of --static')
    if (!found)
      return missing(
        'is not in the source; write --static DIR with the folder that the old site served as it is, such as static',
      )
    const problem = problemIn(found)
    if (problem !== undefined) return missing(problem)
    taken.set(found.target, found)
    if (exact && isRelative(url) && !/[\s?#]/.test(url)) return { destination: url }
    const destination = relativeTo(post.target, found.target)
    if (exact) return { destination }
    return { destination, note: `${quote(url, 200)} is not where it should be; ${quote(found.source)} is taken` }
  }
  return {
    find,
    featured: (post) => {
      const name = [...beside(post).keys()].find((file) => /featured[^/]*$/i.test(file) && fileKind(file) === 'picture')
      return name === undefined ? undefined : find(name, post).destination
    },
    takeFolder: (post) => {
      for (const file of beside(post).values()) if (problemIn(file) === undefined) taken.set(file.target, file)
    },
    taken,
  }
}

/** Why a file cannot be published. */
async function problemOf(folder: string, file: string): Promise<string | undefined> {
  if (fileKind(file) === undefined) return undefined
  const bytes = await readBelow(folder, file)
  if (!bytes) return 'cannot be read, or is larger than any picture of a page'
  const { problem, findings } = await lookAt(file, bytes)
  if (problem && severityOf(problem.rule) === 'error') return problem.message
  return findings.find(({ severity }) => severity === 'error')?.message
}
