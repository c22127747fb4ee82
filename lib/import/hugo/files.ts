import path from 'node:path'
import { imageSize } from 'image-size'
import { imageProblem } from '../../check/images.ts'
import { checkSvg } from '../../check/svg.ts'
import { walk } from '../../check/walk.ts'
import { quote } from '../../check/words.ts'
import { readBelow } from '../source.ts'
import { decoded, type FileFinder, type FoundFile, oldPath, relativeTo, type SourcePost } from './blog.ts'

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg)$/i
/** Files that a browser would run as a page of this site, and documents that are no posts. */
const refused = /\.(?:x?html?|xht|shtml|mhtml?|svgz|xml|xslt?|swf|hta|md|markdown|mdx)$/i

/** A file that comes along: its path below the content folder, and where its bytes are. */
export type Taken = { file: string; folder: string; source: string }

export type Files = FileFinder & { takeFolder: (post: SourcePost) => void; taken: ReadonlyMap<string, Taken> }

type Candidate = { folder: string; source: string; target: string }

/** Makes the finder of files: in a post's own folder, in other posts' folders, and in what the old site served as it was. */
export async function createFiles(
  blogDir: string,
  staticDir: string | undefined,
  posts: readonly SourcePost[],
): Promise<Files> {
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
    const written = old ? old.path : decoded(url.replace(/[?#].*$/s, ''))
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
    const name = path.posix.basename(decoded(url.replace(/[?#].*$/s, ''))).toLowerCase()
    const same = [...inBlog].filter(
      (file) =>
        post.folder !== undefined &&
        file.startsWith(`${post.folder}/`) &&
        path.posix.basename(file).toLowerCase() === name,
    )
    return same.length === 1 ? inFolder(post, (same[0] ?? '').slice((post.folder ?? '').length + 1)) : undefined
  }
  const take = ({ folder, source, target }: Candidate): string => {
    const problem = problems.get(`${folder}\n${source}`)
    const file = problem?.extension === undefined ? target : target.replace(/\.[^./]*$/, problem.extension)
    taken.set(file, { file, folder, source })
    return file
  }
  const find = (url: string, post: SourcePost, isPicture: boolean): FoundFile => {
    if (/^(?:https?:)?\/\//i.test(url) && !oldPath(url))
      return { kind: 'missing', message: `${quote(url, 200)} is on another host, from which nothing is taken` }
    const exact = search(url, post)
    const found = exact ?? sameName(url, post)
    if (!found) return { kind: 'missing', message: `${quote(url, 200)} is not in the source` }
    const problem = problems.get(`${found.folder}\n${found.source}`)
    if (problem?.message !== undefined && (isPicture || pictureLike.test(found.source)))
      return { kind: 'missing', message: `${quote(url, 200)} ${problem.message}` }
    if (refused.test(found.source))
      return { kind: 'missing', message: `${quote(url, 200)} is a file that browsers would run as a page of this site` }
    const file = take(found)
    const written = decoded(url.replace(/[?#].*$/s, ''))
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
  const takeFolder = (post: SourcePost): void => {
    for (const file of inBlog) {
      if (post.folder === undefined || !file.startsWith(`${post.folder}/`) || refused.test(file)) continue
      if (file.split('/').some((part) => part.startsWith('.')) || problems.get(`${blogDir}\n${file}`)?.isRefused)
        continue
      const candidate = inFolder(post, file.slice(post.folder.length + 1))
      if (candidate) take(candidate)
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
    const found = file === undefined ? undefined : find(file.slice((post.folder ?? '').length + 1), post, true)
    return found?.kind === 'file' ? found.destination : undefined
  }
  return { find, featured, takeFolder, taken }
}

async function filesOf(folder: string): Promise<Set<string>> {
  return new Set(walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : [])))
}

type Problem = { message?: string; extension?: string; isRefused?: boolean }

/** What hinders pictures from being shown; a wrong extension is only that. */
async function problemsOf(files: readonly { folder: string; file: string }[]): Promise<Map<string, Problem>> {
  const problems = new Map<string, Problem>()
  for (const { folder, file } of files) {
    if (!pictureLike.test(file)) continue
    const bytes = await readBelow(folder, file)
    const problem = bytes
      ? problemOf(file, bytes)
      : { message: 'cannot be read, or is larger than any picture of a page', isRefused: true }
    if (problem) problems.set(`${folder}\n${file}`, problem)
  }
  return problems
}

function problemOf(file: string, bytes: Uint8Array): Problem | undefined {
  if (imageProblem(file, bytes)?.severity !== 'error') return /\.svg$/i.test(file) ? svgProblem(bytes) : undefined
  const extension = extensionOf(bytes)
  const renamed = file.replace(/\.[^./]*$/, extension ?? '')
  const problem = extension === undefined ? imageProblem(file, bytes) : imageProblem(renamed, bytes)
  if (problem?.severity === 'error' || extension === undefined)
    return { message: problem?.message ?? 'is not a picture', isRefused: /\.svg$/i.test(file) }
  return { extension, ...(extension === '.svg' ? svgProblem(bytes) : {}) }
}

function extensionOf(bytes: Uint8Array): string | undefined {
  try {
    const { type } = imageSize(bytes)
    return type === undefined
      ? undefined
      : { png: '.png', jpg: '.jpg', gif: '.gif', webp: '.webp', avif: '.avif', svg: '.svg' }[type]
  } catch {
    return undefined
  }
}

function svgProblem(bytes: Uint8Array): Problem | undefined {
  let message: string | undefined
  checkSvg(new TextDecoder().decode(bytes), (_, found, severity = 'error') => {
    if (severity === 'error') message ??= found
  })
  return message === undefined
    ? undefined
    : { message: `is a drawing that is not safe to show: ${message}`, isRefused: true }
}
