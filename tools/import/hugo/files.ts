import path from 'node:path'
import { lookAt } from '#lib/check/files/assets.ts'
import { publishProblem } from '#lib/check/files/publishable.ts'
import { severityOf } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { quote } from '#lib/text/message-format.ts'
import { filesIn } from '#tools/import/existing-documents.ts'
import { readBelow } from '#tools/import/source.ts'
import {
  decodedPath,
  type FileFinder,
  type FoundFile,
  isRelative,
  oldUrl,
  relativeTo,
  type SourcePost,
} from './blog.ts'

/** A file that comes along: where its bytes are, and its path below the content folder. */
type Candidate = { folder: string; source: string; target: string }

export type SourceFiles = FileFinder & {
  /** Takes along what lies in the post's own folder. */
  takeFolder: (post: SourcePost) => void
  taken: ReadonlyMap<string, Candidate>
}

/** Makes the finder of files: in a post's own folder, in other posts' folders, and in what the old site served as it was. */
export async function createFiles(
  blogDir: string,
  staticDir: string | undefined,
  posts: readonly SourcePost[],
): Promise<SourceFiles> {
  const inBlog = filesIn(blogDir)
  const inStatic = staticDir === undefined ? [] : filesIn(staticDir)
  const problems = new Map<string, string>()
  for (const [folder, files] of [[blogDir, inBlog] as const, [staticDir ?? '', inStatic] as const])
    for (const file of files) {
      const problem = await problemOf(folder, file)
      if (problem !== undefined) problems.set(path.join(folder, file), problem)
    }
  const taken = new Map<string, Candidate>()
  /** The files of a post's own folder, by their path in it. */
  const beside = ({ folder, target }: SourcePost): Map<string, Candidate> =>
    new Map(
      inBlog
        .filter((file) => folder !== undefined && file.startsWith(`${folder}/`))
        .map((source) => {
          const name = source.slice((folder ?? '').length + 1)
          return [name, { folder: blogDir, source, target: path.posix.join(path.posix.dirname(target), name) }]
        }),
    )
  const search = (url: string, post: SourcePost): Candidate | undefined => {
    if (isRelative(url)) return beside(post).get(path.posix.normalize(withoutQuery(url)))
    const written = decodedPath(oldUrl(url, post)?.pathname ?? '')
    const [, section, name = '', ...rest] = written.split('/')
    const owner = posts.find(({ folder, slug }) => folder === name || slug === name.toLowerCase())
    const found = section === 'blog' && owner ? beside(owner).get(rest.join('/')) : undefined
    const source = written.slice(1)
    if (found || staticDir === undefined || !inStatic.includes(source)) return found
    return { folder: staticDir, source, target: `posts/${source}` }
  }
  /** The one file of that name in the post's folder, where the path to it is wrong. */
  const sameName = (url: string, post: SourcePost): Candidate | undefined => {
    const name = path.posix.basename(withoutQuery(url)).toLowerCase()
    const same = [...beside(post).values()].filter(({ source }) => path.posix.basename(source).toLowerCase() === name)
    return same.length === 1 ? same[0] : undefined
  }
  const problemIn = ({ folder, source, target }: Candidate): string | undefined =>
    publishProblem(target) ?? problems.get(path.join(folder, source))
  /** Of what the old site had outside of its blog only `--static` knows. */
  const hint = (url: string, post: SourcePost): string => {
    if (oldUrl(url, post)?.pathname.startsWith('/blog/')) return ''
    return staticDir === undefined
      ? '; write --static DIR with the folder that the old site served as it is, such as static'
      : ', nor in the folder of --static'
  }
  const find = (url: string, post: SourcePost): FoundFile => {
    const missing = (message: string): FoundFile => ({
      destination: undefined,
      message: `${quote(url, 200)} ${message}`,
    })
    if (oldUrl(url, post)?.host !== 'falco.org') return missing('is on another host, from which nothing is taken')
    const exact = search(url, post)
    const found = exact ?? sameName(url, post)
    if (!found) return missing(`is not in the source${hint(url, post)}`)
    const problem = problemIn(found)
    if (problem !== undefined) return missing(problem)
    taken.set(found.target, found)
    const isWrittenSo = exact && isRelative(url) && !/[\s?#]/.test(url)
    const destination = isWrittenSo ? url : relativeTo(post.target, found.target)
    return exact
      ? { destination }
      : { destination, note: `${quote(url, 200)} is not where it should be; ${quote(found.source)} is taken` }
  }
  return {
    find,
    featured: (post) => {
      const name = [...beside(post).keys()].find((file) => /featured[^/]*$/i.test(file) && fileKind(file) === 'picture')
      return name === undefined ? undefined : find(name, post).destination
    },
    takeFolder: (post) => {
      for (const candidate of beside(post).values())
        if (problemIn(candidate) === undefined) taken.set(candidate.target, candidate)
    },
    taken,
  }
}

const withoutQuery = (url: string): string => decodedPath(url.replace(/[?#].*$/s, ''))

/** Why a file cannot be published. */
async function problemOf(folder: string, file: string): Promise<string | undefined> {
  if (fileKind(file) === undefined) return undefined
  const bytes = await readBelow(folder, file)
  if (!bytes) return 'cannot be read, or is larger than any picture of a page'
  const { problem, findings } = await lookAt(file, bytes)
  if (problem && severityOf(problem.rule) === 'error') return problem.message
  return findings.find(({ severity }) => severity === 'error')?.message
}
