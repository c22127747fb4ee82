import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'
import { digestOf } from '#lib/store/store.ts'

type Staged = {
  /** The bytes of all documents of the content folder, by path. */
  sources: ReadonlyMap<string, Buffer>
  /** Paths of the documents without an error. */
  accepted: readonly string[]
  /** The version of the code that turns documents into data. */
  code: string
}

/**
 * Writes the accepted documents into `dir`, from which Contentlayer reads. A document that now has
 * an error stays there as it was without one. All other files in `dir` are removed.
 *
 * Texts get LF line endings: with CRLF, Contentlayer's YAML parser reads `true` in the last line of
 * front matter as a string. Contentlayer's cache knows a file by its time alone, so the time of each
 * file is a hash of its text and of the code.
 * @returns paths of the documents that stayed as they were before they got an error
 */
export function stageDocuments(dir: string, { sources, accepted, code }: Staged) {
  fs.mkdirSync(dir, { recursive: true })
  const before = new Set(filesBelow(dir))
  const isAccepted = new Set(accepted)
  const lastGood = [...sources.keys()].filter((file) => before.has(file) && !isAccepted.has(file))
  for (const file of accepted)
    place(dir, file, String(sources.get(file)).replaceAll('\r\n', '\n'), code)
  // Their times must have the new code, too.
  for (const file of lastGood) place(dir, file, fs.readFileSync(path.join(dir, file), 'utf8'), code)
  const wanted = new Set([...accepted, ...lastGood])
  for (const file of before) if (!wanted.has(file)) fs.rmSync(path.join(dir, file))
  return lastGood
}

/**
 * A time between 1985 and 2017, in whole milliseconds, since Contentlayer ignores fractions. It is
 * in the past, since tar, which restores caches in CI, warns of each file from the future.
 */
const timeOf = (text: string) =>
  new Date(5e11 + (Number.parseInt(digestOf(text).slice(0, 12), 16) % 1e12))

/** Writes a file and renames it, so that a killed build leaves no half file as a last good version. */
function place(dir: string, name: string, text: string, code: string) {
  const file = path.join(dir, name)
  const time = timeOf(`${code}\n${text}`)
  const known = fs.statSync(file, { throwIfNoEntry: false })?.mtime
  if (known?.getTime() === time.getTime()) return
  const unfinished = `${dir}.new`
  fs.writeFileSync(unfinished, text)
  fs.utimesSync(unfinished, time, time)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.renameSync(unfinished, file)
}
