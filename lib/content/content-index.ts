import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Figures, Links, Maintainer, Moves, Post, Project, Releases } from 'contentlayer/generated'
import type { Finding } from '../check/finding.ts'
import { linksOf, picturesOf, wordsOf } from '../markdown/facts.ts'

type Markdown = { _id: string; body: { html: string } }

/** A Markdown document with facts of its text in place of the text, which lies in a file of its own. */
type Entry<Document extends Markdown> = Omit<Document, 'body'> & {
  /** Destinations that the text links to, in order. */
  hrefs: string[]
  /** Sources of the pictures that it shows, in order. */
  pictures: string[]
  /** Number of its words, code aside. */
  words: number
  /** Path of the file that holds the HTML of the text, relative to the state folder. */
  bodyFile: string
}

/**
 * Everything that lists, links and counts need, in one file without a single body: a page of 5,000 posts must not
 * read 5,000 texts.
 */
export type ContentIndex = {
  /** Fingerprint of the content folder that this was made from. */
  source: string
  contentDir: string
  findings: Finding[]
  posts: Entry<Post>[]
  maintainers: Entry<Maintainer>[]
  projects: Entry<Project>[]
  releases: Releases[]
  links: Links[]
  figures: Figures[]
  moves: Moves[]
}

const generated = path.join('.contentlayer', 'generated')

/** Reads what Contentlayer has just made, and writes the index and the stamp whose change refreshes a browser. */
export async function writeIndex({
  stateDir,
  ...head
}: {
  stateDir: string
  contentDir: string
  source: string
  findings: Finding[]
}): Promise<void> {
  const all = async <Document>(type: string): Promise<Document[]> =>
    JSON.parse(await fs.readFile(path.join(stateDir, generated, type, '_index.json'), 'utf8'), trimmed)
  const entries = async <Document extends Markdown>(type: string): Promise<Entry<Document>[]> => {
    const texts = path.join('texts', type)
    await fs.mkdir(path.join(stateDir, texts), { recursive: true })
    const toEntry = async ({ body: { html }, ...rest }: Document): Promise<Entry<Document>> => {
      // Contentlayer's own files are not used: two names can give one of them (`a/b.md` and `a__b.md`).
      const bodyFile = path.join(texts, `${createHash('sha256').update(rest._id).digest('hex').slice(0, 24)}.html`)
      await fs.writeFile(path.join(stateDir, bodyFile), html)
      return { ...rest, hrefs: linksOf(html), pictures: picturesOf(html), words: wordsOf(html), bodyFile }
    }
    return Promise.all((await all<Document>(type)).map(toEntry))
  }
  const index: ContentIndex = {
    ...head,
    posts: await entries<Post>('Post'),
    maintainers: await entries<Maintainer>('Maintainer'),
    projects: await entries<Project>('Project'),
    releases: await all<Releases>('Releases'),
    links: await all<Links>('Links'),
    figures: await all<Figures>('Figures'),
    moves: await all<Moves>('Moves'),
  }
  await writeWhole(path.join(stateDir, 'index.json'), JSON.stringify(index))
  await writeStamp(stateDir, head.source)
}

/** Takes the space around a text away, as the check did before it judged it; names of files stay as they are. */
function trimmed(key: string, value: unknown): unknown {
  return typeof value === 'string' && !/^(?:_id|sourceFile|flattenedPath|html|raw)/.test(key) ? value.trim() : value
}

/**
 * Tells readers of the index that a run failed: the data stays as it was, with the failure as a finding, and counts as
 * made from `source`, so that nobody waits for what will not come.
 */
export async function recordFailure(stateDir: string, source: string, message: string): Promise<void> {
  const file = path.join(stateDir, 'index.json')
  const index: ContentIndex = JSON.parse(await fs.readFile(file, 'utf8'))
  const finding: Finding = { path: '.', line: 1, column: 1, severity: 'error', message }
  await writeWhole(file, JSON.stringify({ ...index, source, findings: [finding] }))
  await writeStamp(stateDir, source)
}

/** A new stamp makes pages render anew. */
async function writeStamp(stateDir: string, source: string): Promise<void> {
  await writeWhole(path.join(stateDir, 'stamp.json'), JSON.stringify({ stamp: `${source}-${Date.now()}` }))
}

/** Writes beside and renames, so that a reader never meets half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  await fs.writeFile(`${file}.new`, text)
  await fs.rename(`${file}.new`, file)
}
