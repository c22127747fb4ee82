import path from 'node:path'
import type { Figures, Links, Maintainer, Moves, Post, Project, Releases } from 'contentlayer/generated'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import type { Finding } from '#lib/check/finding.ts'
import { readEntry, writeEntry } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

type Markdown = Post | Maintainer | Project
type Data = Releases | Links | Figures | Moves

/** A document as Contentlayer makes it. */
export type ContentlayerDocument = Markdown | Data

/** A Markdown document without its text. */
type WithoutText<Document extends Markdown> = Omit<Document, 'body'> & {
  /** Path of the file that holds the HTML of the text, relative to the state folder. */
  bodyFile: string
}

/** A document of the index. */
export type Entry = WithoutText<Post> | WithoutText<Maintainer> | WithoutText<Project> | Data

type Head = {
  /** Of the code that made the entries. */
  version: string
  /** Fingerprint of the content folder that this was made from. */
  source: string
  /** When it was made, in milliseconds since 1970: what is dated after it is scheduled, for all that read this. */
  now: number
  contentDir: string
  findings: Finding[]
  /** The files beside documents that the check accepted, by path: nothing else is published. */
  files: Record<string, CheckedFile>
  /** Files with an error whose last version without one is shown instead; none in a build. */
  lastGood: string[]
}

/**
 * Everything that lists, links and counts need, in one file without a single body: a page of 5,000 posts must not
 * read 5,000 texts.
 */
export type ContentIndex = Head & {
  posts: WithoutText<Post>[]
  maintainers: WithoutText<Maintainer>[]
  projects: WithoutText<Project>[]
  releases: Releases[]
  links: Links[]
  figures: Figures[]
  moves: Moves[]
  /** The files that the entries above were made from, each with the key by which a later run knows it again. */
  keys: Record<string, string>
}

/** File that holds the index. */
export const indexFile = (stateDir: string): string => path.join(stateDir, 'index.v8')

/** @throws Error where the index is not there or is damaged */
export async function readIndex(stateDir: string): Promise<ContentIndex> {
  const text = await readEntry<string>(indexFile(stateDir))
  if (text === undefined)
    throw new Error(`${indexFile(stateDir)} is missing or damaged; start the site or its build again`)
  return JSON.parse(text)
}

// As JSON, which is read in half the time.
const saveIndex = (stateDir: string, index: ContentIndex): Promise<void> =>
  writeEntry(indexFile(stateDir), JSON.stringify(index))

/** Entries that an earlier run of the same code made, by their keys; an index that cannot be read counts as none. */
export async function readEntries(stateDir: string, version: string): Promise<Map<string, Entry>> {
  const index = await readIndex(stateDir).catch(() => undefined)
  if (index?.version !== version) return new Map()
  const { posts, maintainers, projects, releases, links, figures, moves, keys } = index
  const all = [...posts, ...maintainers, ...projects, ...releases, ...links, ...figures, ...moves]
  return new Map(all.map((entry) => [keys[entry._id] ?? '', entry]))
}

/** Writes the index, and the stamp whose change refreshes a browser. */
export async function writeIndex(stateDir: string, entries: ReadonlyMap<string, Entry>, head: Head): Promise<void> {
  const all = [...entries.values()]
  const index: ContentIndex = {
    ...head,
    posts: all.filter((entry) => entry.type === 'Post'),
    maintainers: all.filter((entry) => entry.type === 'Maintainer'),
    projects: all.filter((entry) => entry.type === 'Project'),
    releases: all.filter((entry) => entry.type === 'Releases'),
    links: all.filter((entry) => entry.type === 'Links'),
    figures: all.filter((entry) => entry.type === 'Figures'),
    moves: all.filter((entry) => entry.type === 'Moves'),
    keys: Object.fromEntries([...entries].map(([key, { _id }]) => [_id, key])),
  }
  await saveIndex(stateDir, index)
  await writeStamp(stateDir, `${head.version} ${head.source}`)
}

/**
 * Tells readers of the index that a run failed: the data stays as it was, with the failure as a finding, and counts as
 * made from `source`, so that nobody waits for what will not come.
 */
export async function recordFailure(stateDir: string, source: string, message: string): Promise<void> {
  const index = await readIndex(stateDir)
  const finding: Finding = { path: '.', line: 1, column: 1, severity: 'error', message }
  await saveIndex(stateDir, { ...index, source, findings: [finding] })
  await writeStamp(stateDir, source)
}

/** Another stamp makes pages render anew; they wait until the index is made from the files as they are. */
export async function writeStamp(stateDir: string, stamp: string): Promise<void> {
  await writeWhole(path.join(stateDir, 'stamp.json'), JSON.stringify({ stamp }))
}
