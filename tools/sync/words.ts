import { formatDate } from '#lib/site/dates.ts'
import { byName } from '#lib/text/collation.ts'
import { clean } from '#lib/text/message-format.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { releaseFiles } from './release-files.ts'
import { readEntries } from './yaml-entries.ts'

/** What is different in a folder from one of before, in sentences for people. */
export async function wordsFor(before: string, after: string): Promise<string[]> {
  return [
    ...(await peopleWords(before, after)),
    ...(await projectWords(before, after)),
    ...(await releaseWords(before, after)),
    ...(await minutesWords(before, after)),
  ]
}

async function peopleWords(before: string, after: string): Promise<string[]> {
  const [old, now] = [await documents(before, 'Maintainer'), await documents(after, 'Maintainer')]
  const isListed = (person: Person | undefined): boolean => person !== undefined && person.get('until') === undefined
  const joined: string[] = []
  const left: string[] = []
  const changed: string[] = []
  for (const [file, person] of now) {
    const was = old.get(file)
    const name = clean(person.get('name') ?? file, 100)
    if (isListed(person) && !isListed(was)) joined.push(name)
    else if (!isListed(person) && isListed(was)) left.push(name)
    else if (was && ['name', 'company', 'projects'].some((key) => was.get(key) !== person.get(key))) changed.push(name)
  }
  const isCore = (person: Person | undefined): boolean => person?.get('core') === 'true'
  const risen = [...now].filter(([file, person]) => isCore(person) && !isCore(old.get(file)))
  const stepped = [...now].filter(([file, person]) => !isCore(person) && isCore(old.get(file)))
  const namesOf = (entries: [string, Person][]): string[] =>
    entries.map(([file, person]) => clean(person.get('name') ?? file, 100))
  return [
    ...sentence(namesOf(risen), (who) => `${who} more among the core maintainers`),
    ...sentence(namesOf(stepped), (who) => `${who} less among the core maintainers`),
    ...sentence(joined, (who) => `${who} joined`),
    ...sentence(left, (who) => `${who} left`),
    ...sentence(changed, (who) => `The entries of ${who} changed`, 'The entry of'),
  ]
}

type Person = Map<string, string>

function sentence(names: readonly string[], said: (who: string) => string, one?: string): string[] {
  if (names.length === 0) return []
  const list = names.toSorted(byName).join(', ')
  if (one !== undefined)
    return [names.length === 1 ? `${one} ${list} changed` : `${said(people(names.length))}: ${list}`]
  return [`${said(people(names.length))}: ${list}`]
}

const people = (number: number): string => (number === 1 ? '1 person' : `${number} people`)

async function projectWords(before: string, after: string): Promise<string[]> {
  const [old, now] = [await documents(before, 'Project'), await documents(after, 'Project')]
  const words: string[] = []
  for (const [file, project] of now) {
    const name = clean(project.get('name') ?? file, 100)
    const was = old.get(file)
    const [from, to] = [placeOf(was), placeOf(project)]
    if (!was) words.push(to ? `${name} is a new project: ${to}` : `${name} has a page now`)
    else if (was.has('status') && !project.has('status'))
      words.push(`${name} has no status any more, which was ${from}`)
    else if (from !== to) words.push(from ? `${name} was ${from}, and is ${to} now` : `${name} is ${to} now`)
  }
  return words
}

function placeOf(project: Person | undefined): string {
  return [project?.get('scope'), project?.get('status')].filter((word) => word !== undefined).join(', ')
}

async function releaseWords(before: string, after: string): Promise<string[]> {
  const old = new Map((await releaseFiles(before)).map(({ file, list }) => [file, list.entries]))
  return (await releaseFiles(after)).flatMap(({ file, repository, part, list }) => {
    const known = new Set(old.get(file)?.map((entry) => entry.get('version')))
    const fresh = list.entries.filter((entry) => !known.has(entry.get('version')))
    const name =
      repository === 'falco' && !part ? 'Falco' : part && part !== repository ? `${repository}/${part}` : repository
    const said = fresh.map((entry) => ({ version: entry.get('version') ?? '', date: entry.get('date') ?? '' }))
    if (said.length > 3)
      return [`${name} had ${said.length} releases, from ${said.at(-1)?.version} to ${said[0]?.version}`]
    return said.map(({ version, date }) => `${name} ${version} was released on ${formatDate(date)}`)
  })
}

async function minutesWords(before: string, after: string): Promise<string[]> {
  const keyOf = (call: ReadonlyMap<string, string>): string => `${call.get('date')} ${call.get('file')}`
  const old = new Set((await callsIn(before)).map(keyOf))
  const fresh = (await callsIn(after)).filter((call) => !old.has(keyOf(call)))
  const daysOf = (calls: typeof fresh): string[] => calls.map((call) => call.get('date') ?? '').sort()
  const days = daysOf(fresh.filter((call) => call.get('held') !== 'false'))
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => day && formatDate(day))
  const off = daysOf(fresh.filter((call) => call.get('held') === 'false'))
  return [
    ...(days.length === 1 ? [`Minutes of the call of ${first} were published`] : []),
    ...(days.length > 1 ? [`Minutes of ${days.length} calls were published, from ${first} to ${last}`] : []),
    ...off.map((day) => `The call of ${formatDate(day)} was called off`),
  ]
}

async function callsIn(into: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const [document] = await existingDocuments(into, 'Minutes')
  return document ? readEntries(document.file, document.text?.text, 'calls').entries : []
}

async function documents(into: string, kind: 'Maintainer' | 'Project'): Promise<Map<string, Person>> {
  const all = await existingDocuments(into, kind)
  return new Map(
    all.map(({ file, values }) => [
      file,
      new Map(
        [...(values ?? [])].flatMap(([key, value]) => {
          const text = textIn(values, key) ?? (Array.isArray(value) ? value.join('\n') : undefined)
          return text === undefined ? [] : [[key, text] as const]
        }),
      ),
    ]),
  )
}
