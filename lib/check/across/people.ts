import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { type Text, textOf, textsOf } from '#lib/check/front-matter/values.ts'
import type { Report, ReportIn } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'

type Person = { file: string; handle: string; name: string | undefined }

/** Maintainers, whom posts name as authors, and the projects that they maintain. */
export function checkPeople(documents: readonly CheckedDocument[], report: ReportIn): void {
  const people = new Map<string, Person>()
  const former = new Map<string, Person>()
  const maintainers = documents.filter(({ collection }) => collection.name === 'Maintainer')
  for (const { path: file, values } of maintainers) {
    const github = textOf(values, 'github')
    if (!github) continue
    const person = { file, handle: github.text, name: textOf(values, 'name')?.text }
    people.set(github.text.toLowerCase(), person)
    for (const handle of textsOf(values, 'formerHandles')) former.set(handle.text.toLowerCase(), person)
  }
  for (const { path, collection, values } of documents) {
    if (collection.name === 'Post')
      for (const author of authorsOf(values)) checkAuthor(author, values.has('author'), people, former, report(path))
  }
}

function checkAuthor(
  author: Text,
  isSingle: boolean,
  people: ReadonlyMap<string, Person>,
  former: ReadonlyMap<string, Person>,
  report: Report,
): void {
  const { text } = author
  if (text.startsWith('@')) {
    const handle = text.slice(1)
    const person = people.get(handle.toLowerCase())
    if (person) return
    const later = former.get(handle.toLowerCase())
    if (later)
      return report(
        'post/author-former-handle',
        author,
        `author: ${quote(text)} is a former handle; write '@${later.handle}'`,
      )
    const near = nearest(
      handle,
      [...people.values()].map((known) => known.handle),
    )
    const advice = near
      ? `write '@${near}', or add maintainers/${handle.toLowerCase()}.md`
      : `write the person's name, or add maintainers/${handle.toLowerCase()}.md`
    return report('post/author-unknown', author, `author: ${quote(text)} is no maintainer; ${advice}`)
  }
  const all = [...people.values()]
  if (all.some(({ name }) => name === text)) return
  const byHandle = people.get(text.toLowerCase())
  if (byHandle)
    return report(
      'post/author-is-handle',
      author,
      `author: ${quote(text)} is the handle of ${byHandle.name ?? byHandle.file}; write '@${byHandle.handle}'`,
    )
  const same = all.find(({ name }) => name !== undefined && nameSlug(name) === nameSlug(text))
  if (same?.name !== undefined)
    return report(
      'post/author-misspelled',
      author,
      `author: ${quote(text)} is most likely the maintainer ${quote(same.name)}; write ${same.name}`,
    )
  const several = text
    .split(/,|\s(?:and|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (isSingle && several.length > 1)
    report(
      'post/author-is-several',
      author,
      `author: ${quote(text)} looks like several people; write authors: [${several.join(', ')}]`,
    )
}
