import { formatDate } from '#lib/site/dates.ts'
import { byName } from '#lib/text/collation.ts'
import { clean, count } from '#lib/text/message-format.ts'
import type { Collection } from '#schema/collections.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { mapsIn, type PlainValues, textIn } from '#tools/import/yaml/plain-values.ts'
import { releaseLists } from './release-lists.ts'

/** What is different in a folder from one of before, in sentences for people. */
export async function wordsFor(before: string, after: string): Promise<string[]> {
  return [
    ...(await peopleWords(before, after)),
    ...(await projectWords(before, after)),
    ...(await releaseWords(before, after)),
    ...(await minutesWords(before, after)),
  ]
}

type Documents = ReadonlyMap<string, PlainValues | undefined>

async function documents(folder: string, kind: Collection['name']): Promise<Documents> {
  return new Map((await existingDocuments(folder, kind)).map(({ file, values }) => [file, values]))
}

const nameOf = (values: PlainValues | undefined, file: string): string => clean(textIn(values, 'name') ?? file, 100)

async function peopleWords(before: string, after: string): Promise<string[]> {
  const [old, people] = [await documents(before, 'Maintainer'), await documents(after, 'Maintainer')]
  type Person = PlainValues | undefined
  const isListed = (person: Person): boolean => person !== undefined && textIn(person, 'until') === undefined
  const isCore = (person: Person): boolean => textIn(person, 'core') === 'true'
  const isOther = (now: Person, was: Person): boolean =>
    ['name', 'company', 'projects'].some((key) => String(now?.get(key)) !== String(was?.get(key)))
  const changes: [what: string, isSo: (now: Person, was: Person) => boolean][] = [
    ['more among the core maintainers', (now, was) => isCore(now) && !isCore(was)],
    ['less among the core maintainers', (now, was) => !isCore(now) && isCore(was)],
    ['joined', (now, was) => isListed(now) && !isListed(was)],
    ['left', (now, was) => !isListed(now) && isListed(was)],
    ['with a changed entry', (now, was) => isListed(now) === isListed(was) && isOther(now, was)],
  ]
  return changes.flatMap(([what, isSo]) => {
    const found = [...people].filter(([file, person]) => isSo(person, old.get(file)))
    const names = found.map(([file, person]) => nameOf(person, file)).toSorted(byName)
    return names.length === 0 ? [] : [`${count(names.length, 'person', 'people')} ${what}: ${names.join(', ')}`]
  })
}

async function projectWords(before: string, after: string): Promise<string[]> {
  const [old, projects] = [await documents(before, 'Project'), await documents(after, 'Project')]
  const placeOf = (project: PlainValues | undefined): string =>
    [textIn(project, 'scope'), textIn(project, 'status')].filter((word) => word !== undefined).join(', ')
  return [...projects].flatMap(([file, project]) => {
    const name = nameOf(project, file)
    const was = old.get(file)
    const [from, to] = [placeOf(was), placeOf(project)]
    if (!was) return [to ? `${name} is a new project: ${to}` : `${name} has a page now`]
    if (from === to) return []
    if (was.has('status') && !project?.has('status')) return [`${name} has no status any more, which was ${from}`]
    return [from ? `${name} was ${from}, and is ${to} now` : `${name} is ${to} now`]
  })
}

async function releaseWords(before: string, after: string): Promise<string[]> {
  const old = new Map((await releaseLists(before)).map(({ file, entries }) => [file, entries()]))
  return (await releaseLists(after)).flatMap(({ file, repository, part, entries }) => {
    const known = new Set(old.get(file)?.map((entry) => textIn(entry, 'version')))
    const fresh = entries().filter((entry) => !known.has(textIn(entry, 'version')))
    const own = part && part !== repository ? `${repository}/${part}` : repository
    const name = own === 'falco' ? 'Falco' : own
    const versions = fresh.map((entry) => textIn(entry, 'version') ?? '')
    if (fresh.length > 3) return [`${name} had ${fresh.length} releases, from ${versions.at(-1)} to ${versions[0]}`]
    return fresh.map(
      (entry, at) => `${name} ${versions[at]} was released on ${formatDate(textIn(entry, 'date') ?? '')}`,
    )
  })
}

async function minutesWords(before: string, after: string): Promise<string[]> {
  const callsIn = async (folder: string): Promise<PlainValues[]> =>
    [...(await documents(folder, 'Minutes')).values()].flatMap((values) => mapsIn(values, 'calls'))
  const keyOf = (call: PlainValues): string => `${textIn(call, 'date')} ${textIn(call, 'file')}`
  const old = new Set((await callsIn(before)).map(keyOf))
  const fresh = (await callsIn(after)).filter((call) => !old.has(keyOf(call)))
  const daysOf = (calls: PlainValues[]): string[] =>
    calls
      .map((call) => textIn(call, 'date') ?? '')
      .toSorted()
      .map(formatDate)
  const days = daysOf(fresh.filter((call) => textIn(call, 'held') !== 'false'))
  const off = daysOf(fresh.filter((call) => textIn(call, 'held') === 'false'))
  return [
    ...(days.length === 1 ? [`Minutes of the call of ${days[0]} were published`] : []),
    ...(days.length > 1 ? [`Minutes of ${days.length} calls were published, from ${days[0]} to ${days.at(-1)}`] : []),
    ...off.map((day) => `The call of ${day} was called off`),
  ]
}
