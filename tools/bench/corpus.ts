import fs from 'node:fs'
import path from 'node:path'

/** Copies get dates between these. */
const firstDay = Date.UTC(2016, 7, 5)
const lastDay = Date.UTC(2025, 11, 31)

/**
 * Makes a content folder with `size` posts: those of `from`, then copies of them in turn, each with a slug, title, date and
 * line of its own. Everything else is as it is in `from`. The same arguments give the same bytes.
 * @returns the Markdown files of the posts
 * @throws Error where `from` has no posts, or more than are wanted
 */
export function makeCorpus(from: string, dir: string, size: number): string[] {
  const sources = postFiles(from)
  if (sources.length === 0) throw new Error(`There are no posts in ${from}/posts; write another folder after --from`)
  if (size < sources.length)
    throw new Error(`--posts is ${size}, and ${from} has ${sources.length} posts; write ${sources.length} or more`)
  fs.rmSync(dir, { recursive: true, force: true })
  fs.cpSync(from, dir, { recursive: true })
  for (let index = sources.length; index < size; index++) {
    const source = sources[index % sources.length] ?? ''
    const copy = Math.floor(index / sources.length)
    const date = new Date(firstDay + ((lastDay - firstDay) * index) / size).toISOString().slice(0, 10)
    const isFolder = path.basename(source) === 'index.md'
    const place = isFolder ? path.dirname(source) : source.replace(/\.md$/, '')
    if (isFolder) fs.cpSync(path.join(dir, place), path.join(dir, `${place}-${copy}`), { recursive: true })
    const target = isFolder ? `${place}-${copy}/index.md` : `${place}-${copy}.md`
    fs.writeFileSync(path.join(dir, target), copyPost(fs.readFileSync(path.join(dir, source), 'utf8'), copy, date))
  }
  return postFiles(dir).map((file) => path.join(dir, file))
}

function copyPost(text: string, copy: number, date: string): string {
  return text
    .replace(/^slug:\s*(['"]?)([^\s'"]+)\1/m, `slug: '$2-${copy}'`)
    .replace(/^title:\s*(['"]?)(.*)\1$/m, `title: $1$2 (${copy})$1`)
    .replace(/^date:.*/m, `date: ${date}`)
    .replace(/^updated:.*\n/m, '')
    .replace(/^aliases:.*\n(?: .*\n|- .*\n)*/m, '')
    .replace(/\n*$/, `\n\nThis is copy ${copy}, made for a measurement.\n`)
}

/** Paths below a content folder, sorted: `posts/falco-2020.md`, and `posts/writing/index.md` for a folder. */
function postFiles(contentDir: string): string[] {
  const names = fs.readdirSync(path.join(contentDir, 'posts')).filter((name) => !name.startsWith('.'))
  const files = names.map((name) => path.join('posts', name.endsWith('.md') ? name : path.join(name, 'index.md')))
  return files.filter((file) => fs.existsSync(path.join(contentDir, file))).sort()
}
