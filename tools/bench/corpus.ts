import fs from 'node:fs'
import path from 'node:path'
import { copyName, copyPost } from './copy-post.ts'

/** A post of a corpus: its slug, and the file that holds it. */
export type CorpusPost = { slug: string; file: string }

/** A content folder that was made, and what is in it. */
export type Corpus = { dir: string; posts: CorpusPost[] }

/** The days that copies are spread over: from Falco's first release on, all of them past. */
const firstDay = Date.UTC(2016, 7, 5)
const lastDay = Date.UTC(2025, 11, 31)

/**
 * Makes a content folder with `size` posts: those of `from`, then copies of them in turn. Everything else (maintainers,
 * projects, links, releases) is as it is in `from`. The same words give the same bytes.
 * @throws Error where `from` has no posts, or more than are wanted
 */
export function makeCorpus({ from, dir, size }: { from: string; dir: string; size: number }): Corpus {
  const sources = postNames(from)
  if (sources.length === 0) throw new Error(`There are no posts in ${from}/posts; write another folder after --from`)
  if (size < sources.length) {
    throw new Error(
      `--posts has ${size}, and ${from} has ${sources.length} posts, which link to each other; write ${sources.length} or more`,
    )
  }
  fs.rmSync(dir, { recursive: true, force: true })
  fs.cpSync(from, dir, { recursive: true })
  for (let index = sources.length; index < size; index++) {
    copyTo(dir, sources[index % sources.length] ?? '', Math.floor(index / sources.length), dayOf(index / size))
  }
  const posts = postNames(dir).map((name) => ({ slug: slugOf(dir, name), file: fileOf(dir, name) }))
  return { dir, posts }
}

/** The post that is edited and read: 'Falco in 2020' where it is there. */
export function openPost({ posts }: Pick<Corpus, 'posts'>): CorpusPost {
  const post = posts.find(({ slug }) => slug === 'falco-2020') ?? posts[0]
  if (!post) throw new Error('a corpus has a post')
  return post
}

/** Names below posts/, sorted: `falco-2020.md`, and `writing` for a folder with an index.md. */
function postNames(contentDir: string): string[] {
  const names = fs.readdirSync(path.join(contentDir, 'posts'))
  return names.filter((name) => !name.startsWith('.') && fs.existsSync(fileOf(contentDir, name))).sort()
}

/** The Markdown file of a post; for a name that is no post, one that does not exist. */
function fileOf(contentDir: string, name: string): string {
  return path.join(contentDir, 'posts', name.endsWith('.md') ? name : path.join(name, 'index.md'))
}

function copyTo(dir: string, source: string, copy: number, date: string): void {
  const { name, ext } = source.endsWith('.md') ? path.parse(source) : { name: source, ext: '' }
  const target = `${copyName(name, copy)}${ext}`
  // With the pictures beside it: their bytes are the same, as those of a picture that many posts show.
  if (ext === '') fs.cpSync(path.join(dir, 'posts', source), path.join(dir, 'posts', target), { recursive: true })
  fs.writeFileSync(fileOf(dir, target), copyPost(fs.readFileSync(fileOf(dir, source), 'utf8'), copy, date))
}

/** @param share place in the range of days, from 0 to below 1 */
function dayOf(share: number): string {
  return new Date(firstDay + (lastDay - firstDay) * share).toISOString().slice(0, 10)
}

function slugOf(dir: string, name: string): string {
  return /^slug:\s*['"]?([^\s'"]+)/m.exec(fs.readFileSync(fileOf(dir, name), 'utf8'))?.[1] ?? name
}
