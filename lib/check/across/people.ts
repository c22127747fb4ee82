import type { CheckedDocument } from '#lib/check/document.ts'
import { authorsOf } from '#lib/check/front-matter/single-file-rules.ts'
import { type Text, textsOf, textValue } from '#lib/check/front-matter/values.ts'
import { yamlList } from '#lib/check/front-matter/yaml-values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { maintainerNamed } from '#lib/site/authors.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames } from '#lib/text/near-names.ts'
import { nearest } from '#lib/text/nearest.ts'

type Person = { file: string; handle: string; names: string[]; formerHandles: string[] }
type Use = Text & { file: string }

const isMaintainer = ({ collection }: CheckedDocument) => collection.name === 'Maintainer'

export function maintainersIn(documents: readonly CheckedDocument[]): Person[] {
  return documents.filter(isMaintainer).map(({ path: file, values }) => {
    const names = [textValue(values, 'name') ?? [], textsOf(values, 'alsoKnownAs')].flat()
    return {
      file,
      handle: textValue(values, 'github')?.text ?? '',
      names: names.map(({ text }) => text),
      formerHandles: textsOf(values, 'formerHandles').map(({ text }) => text),
    }
  })
}

export function checkPeople(documents: readonly CheckedDocument[], report: ReportIn) {
  const people = maintainersIn(documents)
  // With one name for two people, one would be credited with the other's posts.
  for (const { path: file, values } of documents.filter(isMaintainer))
    for (const at of textsOf(values, 'alsoKnownAs')) {
      const owner = people.find((person) => person.file !== file && person.names.includes(at.text))
      const message = `alsoKnownAs: ${quote(at.text)} is also a name in ${owner?.file}; remove it from one of the two files`
      if (owner) report(file)('front-matter/value-wrong', at, message)
    }
  const uses = documents.flatMap(({ path: file, values }) =>
    authorsOf(values).map((at) => ({ ...at, file })),
  )
  // Longest names first, so that the shorter of two similar names is reported.
  const byName = [...groupBy(uses, ({ text }) => text)].sort(([a], [b]) => b.length - a.length)
  const sound: Use[] = []
  for (const [name, group] of byName) {
    const isHandle = name.startsWith('@') && !/[,;\s]/.test(name)
    const problem = isHandle ? problemOfHandle(name, people) : problemOfName(name, people, sound)
    if (!problem) sound.push(...group.slice(0, 1))
    const rule = name.startsWith('@') ? 'post/author-wrong' : 'post/author-doubtful'
    for (const use of problem ? group : [])
      report(use.file)(rule, use, `author: ${quote(name)} ${problem}`)
  }
}

function problemOfHandle(name: string, people: readonly Person[]) {
  const handle = name.slice(1).toLowerCase()
  const person = maintainerNamed(name, people)
  if (person?.handle.toLowerCase() === handle) return undefined
  if (person) return `is a former handle; write '@${person.handle}'`
  const handles = people.map((one) => one.handle)
  const near = nearest(handle, handles)
  return `is not a maintainer; ${near ? `write '@${near}'` : "write the person's name"}, or add maintainers/${handle}.md`
}

function problemOfName(name: string, people: readonly Person[], others: readonly Use[]) {
  if (maintainerNamed(name, people)) return undefined
  const several = name.split(/[,;]|\s(?:and|&|\+)\s/).flatMap((part) => part.trim() || [])
  if (several.length > 1) {
    const written = several.map((one) => {
      const handle = nearPerson(one, people)?.handle
      return handle ? `@${handle}` : one
    })
    return `looks like several people; write authors: ${yamlList(written.join(','))} in place of author`
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
