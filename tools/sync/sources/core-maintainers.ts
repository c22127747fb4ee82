import { quote } from '#lib/text/message-format.ts'
import { existingDocuments, updateDocument } from '#tools/documents/documents.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { readVersions } from '#tools/sync/repository.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { handlesOf, isListed } from './maintainers.ts'

/** Matches the list of core maintainers in the Markdown file that the community generates. */
const section = /<!-- MAINTAINERS-CORE-LIST -->(.*?)<!-- \/MAINTAINERS-CORE-LIST -->/s
const entry = /^- \[[^\]]*\]\(https:\/\/github\.com\/([A-Za-z0-9-]+)\)/

/** Sets the key `core` of core maintainers. Must run after the import of all maintainers. */
export async function readCoreMaintainers(sync: Sync, source: SyncSource) {
  const { day, newest } = await readVersions(sync, source)
  const list = section.exec(newest)?.[1]
  if (list === undefined)
    throw new SourceError(
      'the file has no list between the comments MAINTAINERS-CORE-LIST; check the file',
    )
  const core = new Set<string>()
  for (const line of list.split('\n').filter((one) => one.trim() !== '')) {
    const handle = entry.exec(line)?.[1]
    if (handle === undefined)
      throw new SourceError(
        `the line ${quote(line, 100)} has no link to a person on GitHub; check the file`,
      )
    core.add(handle.toLowerCase())
  }
  const people = await existingDocuments(sync.folder, 'Maintainer')
  const known = people.filter(({ values }) => textIn(values, 'core') === 'true')
  refuseHalf(core.size, known.length, 'core maintainers')
  for (const person of people) {
    const own = handlesOf(person.values).filter((handle) => isListed(person) && core.delete(handle))
    await updateDocument(sync.folder, person, { core: own.length > 0 || undefined })
  }
  const [unknown] = core
  if (unknown !== undefined)
    throw new SourceError(
      `${quote(unknown)} is a core maintainer, but not in the list of maintainers; compare both`,
    )
  return day
}
