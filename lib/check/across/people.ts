import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { type Text, textsOf, textValue, type Values } from '#lib/check/front-matter/values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames } from '#lib/text/near-names.ts'
import { nearest } from '#lib/text/nearest.ts'

type Person = { file: string; handle: string; names: string[]; formerHandles: string[] }
type Use = Text & { file: string }

export function namesOf(values: Values) {
  return [textValue(values, 'name') ?? [], textsOf(values, 'alsoKnownAs')]
    .flat()
    .map(({ text }) => text)
}

export function checkPeople(documents: readonly CheckedDocument[], report: ReportIn) {
  const maintainers = documents.filter(({ collection }) => collection.name === 'Maintainer')
  const people = maintainers.map(({ path: file, values }): Person => {
    const formerHandles = textsOf(values, 'formerHandles').map(({ text }) => text.toLowerCase())
    return {
      file,
      handle: textValue(values, 'github')?.text ?? '',
      names: namesOf(values),
      formerHandles,
    }
  })
  // A shared name would credit one person with the other's posts.
  for (const { path: file, values } of maintainers)
    for (const at of textsOf(values, 'alsoKnownAs')) {
      const owner = people.find((person) => person.file !== file && person.names.includes(at.text))
      const message = `alsoKnownAs: ${quote(at.text)} is a name of ${owner?.file}; remove it here or there`
      if (owner) report(file)('maintainer/name-taken', at, message)
    }
  const uses = documents.flatMap(({ path: file, values }) =>
    authorsOf(values).map((at) => ({ ...at, file })),
  )
  // Longest names first, so that of two similar names the shorter one is reported.
  const byName = [...groupBy(uses, ({ text }) => text)].sort(([a], [b]) => b.length - a.length)
  const sound: Use[] = []
  for (const [name, group] of byName) {
    const isHandle = name.startsWith('@')
    const problem = isHandle ? problemOfHandle(name, people) : problemOfName(name, people, sound)
    if (!problem) sound.push(...group.slice(0, 1))
    const rule = isHandle ? 'post/author-wrong' : 'post/author-doubtful'
    for (const use of problem ? group : [])
      report(use.file)(rule, use, `author: ${quote(name)} ${problem}`)
  }
}

function problemOfHandle(name: string, people: readonly Person[]) {
  const handle = name.slice(1).toLowerCase()
  const handles = people.map((person) => person.handle)
  if (handles.some((known) => known.toLowerCase() === handle)) return undefined
  const later = people.find(({ formerHandles }) => formerHandles.includes(handle))
  if (later) return `is a former handle; write '@${later.handle}'`
  const near = nearest(handle, handles)
  return `is no maintainer; ${near ? `write '@${near}'` : "write the person's name"}, or add maintainers/${handle}.md`
}

function problemOfName(name: string, people: readonly Person[], others: readonly Use[]) {
  if (people.some(({ names }) => names.includes(name))) return undefined
  const several = name.split(/[,;]|\s(?:and|&|\+)\s/).flatMap((part) => part.trim() || [])
  if (several.length > 1) {
    const written = several.map((one) =>
      nearPerson(one, people) ? `'@${nearPerson(one, people)?.handle}'` : one,
    )
    return `looks like several people; write authors: [${written.join(', ')}] in place of author`
  }
  const same = nearPerson(name, people)
  if (same) {
    const advice = `write '@${same.handle}', or add this name to alsoKnownAs in ${same.file}`
    return `is most likely the maintainer ${quote(same.names[0] ?? same.handle)}; ${advice}`
  }
  const longer = others.find(({ text }) => areNearNames(name, text))
  return (
    longer &&
    `is most likely ${quote(longer.text, 100)} (${longer.file}:${longer.line}); write the same name in both`
  )
}

function nearPerson(name: string, people: readonly Person[]): Person | undefined {
  return people.find(({ names, handle }) =>
    [...names, handle].some((other) => areNearNames(name, other)),
  )
}
