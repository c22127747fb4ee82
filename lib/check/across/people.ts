import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { type Text, textOf, textsOf, type Values } from '#lib/check/front-matter/values.ts'
import type { Report, ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames } from '#lib/text/near-names.ts'
import { nearest } from '#lib/text/nearest.ts'

type Person = { file: string; handle: string; names: string[] }

type People = { byHandle: ReadonlyMap<string, Person>; byFormerHandle: ReadonlyMap<string, Person> }

/** The names that a maintainer signs with. */
export function namesOf(values: Values): string[] {
  return [...[textOf(values, 'name')].flatMap((name) => name ?? []), ...textsOf(values, 'alsoKnownAs')].map(
    ({ text }) => text,
  )
}

/** The authors of posts: whether they are maintainers, and whether two of their names are one person's. */
export function checkPeople(documents: readonly CheckedDocument[], report: ReportIn): void {
  const byHandle = new Map<string, Person>()
  const byFormerHandle = new Map<string, Person>()
  for (const { path: file, collection, values } of documents) {
    const github = collection.name === 'Maintainer' && textOf(values, 'github')
    if (!github) continue
    const person = { file, handle: github.text, names: namesOf(values) }
    byHandle.set(github.text.toLowerCase(), person)
    for (const handle of textsOf(values, 'formerHandles')) byFormerHandle.set(handle.text.toLowerCase(), person)
  }
  const authors = documents.flatMap(({ path: file, collection, values }) =>
    collection.name === 'Post'
      ? authorsOf(values).map((author) => ({ ...author, file, isSingle: values.has('author') }))
      : [],
  )
  const others = groupBy(authors, ({ text }) => text)
  for (const [name, uses] of others) {
    const isKnown = uses.map(({ isSingle, file, ...author }) =>
      checkAuthor(author, isSingle, { byHandle, byFormerHandle }, report(file)),
    )
    if (isKnown.includes(true)) others.delete(name)
  }
  checkNearNames(others, report)
}

type Use = Text & { file: string }

/** Names of people who are no maintainers; a shorter name is reported. */
function checkNearNames(uses: ReadonlyMap<string, readonly Use[]>, report: ReportIn): void {
  const names = [...uses.keys()].sort((a, b) => b.length - a.length)
  for (const [place, name] of names.entries()) {
    const fuller = names.slice(0, place).find((other) => areNearNames(name, other))
    const [first] = fuller === undefined ? [] : (uses.get(fuller) ?? [])
    if (!first) continue
    const where = `${quote(first.text)} (${first.file}:${first.line})`
    for (const { file, ...use } of uses.get(name) ?? [])
      report(file)(
        'post/author-misspelled',
        use,
        `author: ${quote(name)} is most likely ${where}; write the same name in both`,
      )
  }
}

/** Reports what is wrong with an author; true for a maintainer, and for what is reported. */
function checkAuthor(author: Text, isSingle: boolean, { byHandle, byFormerHandle }: People, report: Report): boolean {
  const { text } = author
  const all = [...byHandle.values()]
  if (text.startsWith('@')) {
    const handle = text.slice(1).toLowerCase()
    const later = byFormerHandle.get(handle)
    if (byHandle.has(handle)) return true
    if (later) {
      const message = `author: ${quote(text)} is a former handle; write '@${later.handle}'`
      report('post/author-former-handle', author, message)
      return true
    }
    const near = nearest(
      text.slice(1),
      all.map((known) => known.handle),
    )
    const advice = near ? `write '@${near}'` : "write the person's name"
    const message = `author: ${quote(text)} is no maintainer; ${advice}, or add maintainers/${handle}.md`
    report('post/author-unknown', author, message)
    return true
  }
  if (all.some(({ names }) => names.includes(text))) return true
  const person = byHandle.get(text.toLowerCase())
  if (person) {
    const message = `author: ${quote(text)} is the handle of ${person.names[0] ?? person.file}; write '@${person.handle}'`
    report('post/author-is-handle', author, message)
    return true
  }
  const same = all.find(({ names }) => names.some((name) => areNearNames(name, text)))
  if (same) {
    const [name = same.handle] = same.names
    const message = `author: ${quote(text)} is most likely the maintainer ${quote(name)}; write ${name}, or add this name to alsoKnownAs in ${same.file}`
    report('post/author-misspelled', author, message)
    return true
  }
  const several = text
    .split(/,|\s(?:and|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (!isSingle || several.length < 2) return false
  const message = `author: ${quote(text)} looks like several people; write authors: [${several.join(', ')}]`
  report('post/author-is-several', author, message)
  return true
}
