import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { textOf, textsOf, type Values } from '#lib/check/front-matter/values.ts'
import type { Problem, ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames } from '#lib/text/near-names.ts'
import { nearest } from '#lib/text/nearest.ts'

type Person = { file: string; handle: string; names: string[]; formerHandles: string[] }

/** The names that a maintainer signs with. */
export function namesOf(values: Values): string[] {
  return [...[textOf(values, 'name') ?? []].flat(), ...textsOf(values, 'alsoKnownAs')].map(({ text }) => text)
}

/** A post signed with another maintainer's name would be shown as this one's. */
function checkOtherNames(documents: readonly CheckedDocument[], people: readonly Person[], report: ReportIn): void {
  for (const { path: file, values } of documents) {
    for (const at of textsOf(values, 'alsoKnownAs')) {
      const owner = people.find((person) => person.file !== file && person.names.includes(at.text))
      if (!owner) continue
      const message = `alsoKnownAs: ${quote(at.text)} is a name of ${owner.file}; remove it here or there`
      report(file)('maintainer/name-taken', at, message)
    }
  }
}

/** The authors of posts: whether they are maintainers, and whether two names are most likely one person's. */
export function checkPeople(documents: readonly CheckedDocument[], report: ReportIn): void {
  const people = documents.flatMap(({ path: file, collection, values }): Person[] => {
    const handle = collection.name === 'Maintainer' ? textOf(values, 'github')?.text : undefined
    const formerHandles = textsOf(values, 'formerHandles').map(({ text }) => text.toLowerCase())
    return handle === undefined ? [] : [{ file, handle, names: namesOf(values), formerHandles }]
  })
  checkOtherNames(documents, people, report)
  const posts = documents.filter(({ collection }) => collection.name === 'Post')
  const uses = posts.flatMap(({ path: file, values }) => authorsOf(values).map((at) => ({ at, file, values })))
  const known = new Set(people.flatMap(({ names }) => names))
  /** Names of people who are no maintainers, with where the first of each stands. */
  const others = new Map<string, string>()
  // The longest first, so that the shorter of two names is the one reported.
  const byName = [...groupBy(uses, ({ at }) => at.text)].sort(([a], [b]) => b.length - a.length)
  for (const [name, group] of byName) {
    if (known.has(name)) continue
    const problem = name.startsWith('@') ? problemOfHandle(name, people) : problemOfName(name, people, others)
    for (const { at, file, values } of group) {
      const found = problem ?? (values.has('author') ? problemOfSeveral(name) : undefined)
      if (found) report(file)(found.rule, at, `author: ${quote(name)} ${found.message}`)
      else if (!name.startsWith('@') && !others.has(name)) others.set(name, `${file}:${at.line}`)
    }
  }
}

function problemOfHandle(name: string, people: readonly Person[]): Problem | undefined {
  const handle = name.slice(1).toLowerCase()
  if (people.some((person) => person.handle.toLowerCase() === handle)) return undefined
  const later = people.find(({ formerHandles }) => formerHandles.includes(handle))
  if (later) return { rule: 'post/author-wrong', message: `is a former handle; write '@${later.handle}'` }
  const near = nearest(
    handle,
    people.map((person) => person.handle),
  )
  const advice = near ? `write '@${near}'` : "write the person's name"
  return { rule: 'post/author-wrong', message: `is no maintainer; ${advice}, or add maintainers/${handle}.md` }
}

function problemOfName(
  name: string,
  people: readonly Person[],
  others: ReadonlyMap<string, string>,
): Problem | undefined {
  const person = people.find(({ handle }) => handle.toLowerCase() === name.toLowerCase())
  if (person)
    return {
      rule: 'post/author-doubtful',
      message: `is the handle of ${person.names[0] ?? person.file}; write '@${person.handle}'`,
    }
  const same = people.find(({ names }) => names.some((other) => areNearNames(name, other)))
  if (same) {
    const [full = same.handle] = same.names
    const advice = `write ${full}, or add this name to alsoKnownAs in ${same.file}`
    return { rule: 'post/author-doubtful', message: `is most likely the maintainer ${quote(full)}; ${advice}` }
  }
  const near = [...others].find(([other]) => areNearNames(name, other))
  if (near)
    return {
      rule: 'post/author-doubtful',
      message: `is most likely ${quote(near[0])} (${near[1]}); write the same name in both`,
    }
  return undefined
}

function problemOfSeveral(name: string): Problem | undefined {
  const several = name
    .split(/,|\s(?:and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (several.length < 2) return undefined
  return {
    rule: 'post/author-doubtful',
    message: `looks like several people; write authors: [${several.join(', ')}]`,
  }
}
