import { quote } from '#lib/text/message-format.ts'
import { existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { readVersions } from '#tools/sync/repository.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { handlesOf, isListed } from './maintainers.ts'

/** Sets the key `core` of core maintainers. Must run after the import of all maintainers. */
export async function readCoreMaintainers(sync: Sync, source: SyncSource) {
  const { day, newest } = await readVersions(sync, source)
  // The community generates the list, between two comments.
  const [, list = ''] = newest.split(/<!-- \/?MAINTAINERS-CORE-LIST -->/)
  const links = list.matchAll(/^- \[.*\]\(https:\/\/github\.com\/([\w-]+)\)/gm)
  const core = new Set([...links].map(([, handle = '']) => handle.toLowerCase()))
  const people = await existingDocuments(sync.folder, 'Maintainer')
  const known = people.filter(({ values }) => textIn(values, 'core') === 'true')
  refuseHalf(core.size, known.length, 'core maintainers')
  for (const person of people) {
    const { file, values } = person
    const isCore =
      isListed(person) && handlesOf(values).filter((one) => core.delete(one)).length > 0
    await updateDocument(sync.folder, person, { core: isCore || undefined })
    if (isCore !== known.includes(person))
      sync.news.push(
        `${textIn(values, 'name') ?? file} is ${isCore ? 'now' : 'no longer'} a core maintainer`,
      )
  }
  const [unknown] = core
  if (unknown !== undefined)
    throw new SourceError(
      `${quote(unknown)} is a core maintainer, but not in the list of maintainers; compare both`,
    )
  return day
}
