import path from 'node:path'
import { walk } from '#lib/check/bytes/walk.ts'
import { lookAt } from '#lib/check/files/assets.ts'
import { publishProblem } from '#lib/check/files/publishable.ts'
import { severityOf } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { formatOf } from '#lib/media/picture-format.ts'
import { quote } from '#lib/text/message-format.ts'
import { readBelow } from '#tools/import/source.ts'
import { decodedPath, type FileFinder, type FoundFile, oldPath, relativeTo, type SourcePost } from './blog.ts'

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg)$/i

/** A file that comes along: its path below the content folder, and where its bytes are. */
export type Taken = { file: string; folder: string; source: string }

export type SourceFiles = FileFinder & { takeFolder: (post: SourcePost) => void; taken: ReadonlyMap<string, Taken> }

type Candidate = { folder: string; source: string; target: string }

/** Makes the finder of files: in a post's own folder, in other posts' folders, and in what the old site served as it was. */
export async function createFiles(
  blogDir: string,
  staticDir: string | undefined,
  posts: readonly SourcePost[],
): Promise<SourceFiles> {
  const inBlog = await filesOf(blogDir)
  const inStatic = staticDir === undefined ? new Set<string>() : await filesOf(staticDir)
  const problems = await problemsOf([
    ...[...inBlog].map((file) => ({ folder: blogDir, file })),
    ...[...inStatic].map((file) => ({ folder: staticDir ?? '', file })),
  ])
  const byFolder = new Map(posts.filter(({ folder }) => folder !== undefined).map((post) => [post.folder ?? '', post]))
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const taken = new Map<string, Taken>()

  const inFolder = (post: SourcePost | undefined, rest: string): Candidate | undefined => {
    if (post?.folder === undefined) return undefined
    const source = path.posix.join(post.folder, rest)
    if (!inBlog.has(source) || !source.startsWith(`${post.folder}/`)) return undefined
    return { folder: blogDir, source, target: path.posix.join(path.posix.dirname(post.target), rest) }
  }
  const search = (url: string, post: SourcePost): Candidate | undefined => {
    const old = oldPath(url)
    const written = old ? old.path : decodedPath(url.replace(/[?#].*$/s, ''))
    if (!old) return inFolder(post, written)
    const [, section, name = '', ...rest] = written.split('/')
    const file = rest.join('/')
    const found =
      section === 'blog'
        ? (inFolder(byFolder.get(name), file) ?? inFolder(bySlug.get(name.toLowerCase()), file))
        : undefined
    if (found) return found
    const source = path.posix.normalize(written).replace(/^\/+/, '')
    if (staticDir !== undefined && inStatic.has(source)) return { folder: staticDir, source, target: `posts/${source}` }
    return undefined
  }
  /** The one file of that name in the post's folder, where the path to it is wrong. */
  const sameName = (url: string, post: SourcePost): Candidate | undefined => {
    const name = path.posix.basename(decodedPath(url.replace(/[?#].*$/s, ''))).toLowerCase()
    const same = [...inBlog].filter(
      (file) =>
        post.folder !== undefined &&
        file.startsWith(`${post.folder}/`) &&
        path.posix.basename(file).toLowerCase() === name,
    )
    return same.length === 1 ? inFolder(post, (same[0] ?? '').slice((post.folder ?? '').length + 1)) : undefined
  }
  /** Where a file goes, and why it cannot be published there. */
  const placeOf = ({ folder, source, target }: Candidate): { file: string; message?: string; isRefused?: boolean } => {
    const problem = problems.get(`${folder}\n${source}`)
    const file = problem?.extension === undefined ? target : target.replace(/\.[^./]*$/, problem.extension)
    const message = publishProblem(file)
    return message === undefined ? { ...problem, file } : { file, message, isRefused: true }
  }
  const take = (candidate: Candidate, file: string): void => {
    taken.set(file, { file, folder: candidate.folder, source: candidate.source })
  }
  const find = (url: string, post: SourcePost): FoundFile => {
    if (/^(?:https?:)?\/\//i.test(url) && !oldPath(url))
      return { kind: 'missing', message: `${quote(url, 200)} is on another host, from which nothing is taken` }
    const exact = search(url, post)
    const found = exact ?? sameName(url, post)
    if (!found) return { kind: 'missing', message: `${quote(url, 200)} is not in the source${hint(url)}` }
    const { file, message } = placeOf(found)
    if (message !== undefined) return { kind: 'missing', message: `${quote(url, 200)} ${message}` }
    take(found, file)
    const written = decodedPath(url.replace(/[?#].*$/s, ''))
    const isBeside =
      exact && path.posix.join(path.posix.dirname(post.target), written) === file && !/^(?:https?:)?\//i.test(url)
    const destination = isBeside && !/\s/.test(url) ? url : relativeTo(post.target, file)
    return exact
      ? { kind: 'file', destination }
      : {
          kind: 'file',
          destination,
          note: `${quote(url, 200)} is not where it should be; ${quote(found.source)} is taken`,
        }
  }
  /** Of what the old site had outside of its blog only `--static` knows. */
  const hint = (url: string): string => {
    const old = oldPath(url)
    if (!old || old.path.startsWith('/blog/')) return ''
    return staticDir === undefined
      ? '; write --static DIR with the folder that the old site served as it is, such as static'
      : ', nor in the folder of --static'
  }
  const takeFolder = (post: SourcePost): void => {
    for (const file of inBlog) {
      if (post.folder === undefined || !file.startsWith(`${post.folder}/`)) continue
      const candidate = inFolder(post, file.slice(post.folder.length + 1))
      const place = candidate && placeOf(candidate)
      if (candidate && place && !place.isRefused) take(candidate, place.file)
    }
  }
  const featured = (post: SourcePost): string | undefined => {
    const file = [...inBlog].find(
      (name) =>
        post.folder !== undefined &&
        name.startsWith(`${post.folder}/`) &&
        pictureLike.test(name) &&
        /featured/i.test(path.posix.basename(name)),
    )
    const found = file === undefined ? undefined : find(file.slice((post.folder ?? '').length + 1), post)
    return found?.kind === 'file' ? found.destination : undefined
  }
  return { find, featured, takeFolder, taken }
}

async function filesOf(folder: string): Promise<Set<string>> {
  return new Set(walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : [])))
}

type Problem = { message?: string; extension?: string; isRefused?: boolean }

/** What hinders files from being published; of a picture, a wrong extension is only that. */
async function problemsOf(files: readonly { folder: string; file: string }[]): Promise<Map<string, Problem>> {
  const problems = new Map<string, Problem>()
  for (const { folder, file } of files) {
    if (fileKind(file) === undefined) continue
    const bytes = await readBelow(folder, file)
    const problem = bytes
      ? await problemOf(file, bytes)
      : { message: 'cannot be read, or is larger than any picture of a page', isRefused: true }
    if (problem) problems.set(`${folder}\n${file}`, problem)
  }
  return problems
}

async function problemOf(file: string, bytes: Uint8Array): Promise<Problem | undefined> {
  const message = await errorIn(file, bytes)
  if (message === undefined) return undefined
  const format = fileKind(file) === 'picture' ? formatOf(bytes) : undefined
  if (format !== 'svg' && !/\.svg$/i.test(file)) {
    const extension = format && `.${format}`
    const isSound =
      extension !== undefined && (await errorIn(file.replace(/\.[^./]*$/, extension), bytes)) === undefined
    return isSound ? { extension } : { message }
  }
  const unsafe = await errorIn(file.replace(/\.[^./]*$/, '.svg'), bytes)
  return unsafe === undefined
    ? { extension: '.svg' }
    : { message: `is a drawing that is not safe to show: ${unsafe}`, isRefused: true }
}

/** The first error in a file, as it would be under a name. */
async function errorIn(file: string, bytes: Uint8Array): Promise<string | undefined> {
  const { problem, findings } = await lookAt(file, bytes)
  if (problem && severityOf(problem.rule) === 'error') return problem.message
  return findings.find(({ severity }) => severity === 'error')?.message
}
