import { quote } from '#lib/text/message-format.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { emptyPlan, formatRemarks, ImportError, writeChanges } from '#tools/documents/plan.ts'
import { type PlainValues, readListFile, textIn, textListIn } from '#tools/documents/yaml.ts'
import { planMaintainers } from '#tools/import/community/maintainers.ts'
import { planProjects } from '#tools/import/community/projects.ts'
import { laterOf } from './entry-list.ts'
import { type Version, versionsOf } from './remote.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource } from './sources.ts'

const lists = {
  maintainers: {
    kind: 'Maintainer',
    planOf: planMaintainers,
    isListed: (values?: PlainValues) => !textIn(values, 'until'),
  },
  repositories: {
    kind: 'Project',
    planOf: planProjects,
    isListed: (values?: PlainValues) => textIn(values, 'status'),
  },
} as const

/**
 * Imports each version of a community list since `source.asOf`, with the day of its commit. Returns
 * the date the list was last checked.
 */
export async function bringList(
  sync: Sync,
  source: SyncSource,
  holds: keyof typeof lists,
  afterEach: (entries: PlainValues[], day: string, asOf: string) => Promise<void>,
) {
  const { day, versions } = await versionsOf(sync, source)
  let lastSeen = source.asOf
  for (const version of versions) {
    try {
      await afterEach(await bringVersion(sync, version, lastSeen, holds), version.day, day)
      lastSeen = laterOf(lastSeen, version.day)
    } catch (error) {
      // Ignores a mistake in an older version: a later commit corrected it.
      if (!(error instanceof SourceError) || version === versions.at(-1)) throw error
    }
  }
  return day
}

async function bringVersion(
  { folder }: Sync,
  { bytes, day }: Version,
  lastSeen: string,
  holds: keyof typeof lists,
) {
  const { kind, planOf, isListed } = lists[holds]
  const plan = await planOf(bytes, `${holds}.yaml`, { into: folder, date: day, lastSeen }).catch(
    (error: unknown) => {
      throw error instanceof ImportError
        ? new SourceError(`${error.message.split(';')[0]}; check the file`)
        : error
    },
  )
  const faults = formatRemarks(plan.remarks.filter((remark) => remark.kind === 'fault'))
  if (faults.length > 0) throw new SourceError(faults.join('\n  '))
  const entries = readListFile(bytes, () => {})?.entries ?? []
  const before = (await existingDocuments(folder, kind)).filter(({ values }) => isListed(values))
  refuseHalf(entries.length, before.length, holds)
  await writeChanges(folder, plan.changes)
  return entries.map(({ values }) => values)
}

/** The list of core maintainers that the community's infrastructure generates. */
const section = /<!-- MAINTAINERS-CORE-LIST -->(.*?)<!-- \/MAINTAINERS-CORE-LIST -->/s
const entry = /^- \[[^\]]*\]\(https:\/\/github\.com\/([A-Za-z0-9-]+)\)/

/** Sets `core` of core maintainers. Must run after `bringList`, which writes their files. */
export async function bringCore(sync: Sync, source: SyncSource) {
  const { folder, faults } = sync
  const { day, versions } = await versionsOf(sync, source)
  const core = handlesIn(Buffer.from(versions.at(-1)?.bytes ?? '').toString('utf8'))
  // If another list could not be read, unknown core maintainers are no mistake.
  if (faults.length > 0) return undefined
  const people = await existingDocuments(folder, 'Maintainer')
  refuseHalf(
    core.size,
    people.filter(({ values }) => textIn(values, 'core') === 'true').length,
    'core maintainers',
  )
  const plan = emptyPlan()
  for (const person of people) {
    const handles = [
      textIn(person.values, 'github') ?? '',
      ...textListIn(person.values, 'formerHandles'),
    ]
    const isListed = textIn(person.values, 'until') === undefined
    const isCore =
      isListed && handles.filter((handle) => core.delete(handle.toLowerCase())).length > 0
    updateDocument(
      plan,
      person,
      { core: isCore ? true : undefined },
      Object.keys(Maintainer.fields),
    )
  }
  const [unknown] = core
  if (unknown !== undefined)
    throw new SourceError(
      `${quote(unknown)} is a core maintainer, but not in the list of maintainers; compare both lists`,
    )
  await writeChanges(folder, plan.changes)
  return day
}

function handlesIn(text: string): Set<string> {
  const list = section.exec(text)?.[1]
  if (list === undefined)
    throw new SourceError(
      'it has no list between the comments MAINTAINERS-CORE-LIST; check the file',
    )
  const lines = list.split('\n').filter((line) => line.trim() !== '')
  const handles = lines.map((line) => {
    const handle = entry.exec(line)?.[1]
    if (handle === undefined)
      throw new SourceError(
        `the line ${quote(line, 100)} has no link to a person on GitHub; check the file`,
      )
    return handle.toLowerCase()
  })
  return new Set(handles)
}
