import { clean, quote } from '#lib/text/message-format.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import type { Plan } from '#tools/import/plan.ts'
import { writeChanges } from '#tools/import/plan.ts'
import { updateDocument } from '#tools/import/update-document.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import { SourceError } from './sources.ts'

const order = Object.keys(Maintainer.fields)
/** What stands between the marks that the community's infrastructure writes. */
const section = /<!-- MAINTAINERS-CORE-LIST -->(.*?)<!-- \/MAINTAINERS-CORE-LIST -->/s
const entry = /^- \[[^\]]*\]\(https:\/\/github\.com\/([A-Za-z0-9-]+)\)/

/**
 * Brings the list of core maintainers into a folder, which has the people already.
 * @throws {SourceError} where it is not understood, or has lost most of what it had
 */
export async function bringCore(bytes: Uint8Array, into: string): Promise<void> {
  const core = handlesIn(Buffer.from(bytes).toString('utf8'))
  const people = await existingDocuments(into, 'Maintainer')
  refuseHalf(core.size, people.filter(({ values }) => textIn(values, 'core') === 'true').length)
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const unknown = new Set(core)
  for (const person of people) {
    const handles = [textIn(person.values, 'github') ?? '', ...textsIn(person.values, 'formerHandles')]
    const handle = handles.map((one) => one.toLowerCase()).find((one) => core.has(one))
    const isCore = handle !== undefined && textIn(person.values, 'until') === undefined
    if (isCore) unknown.delete(handle)
    updateDocument(plan, person, { core: isCore ? true : undefined }, order)
  }
  const [handle] = unknown
  if (handle !== undefined)
    throw new SourceError(
      `${quote(handle)} is a core maintainer there, and no maintainer in the other list; look at both`,
    )
  const [fault] = plan.remarks
  if (fault) throw new SourceError(`${fault.path}: ${clean(fault.message, 500)}`)
  await writeChanges(into, plan.changes)
}

/** @throws {SourceError} for a list that is empty, or has lost more than half: it was most likely cut off. */
export function refuseHalf(now: number, before: number): void {
  if (now === 0 || now * 2 < before)
    throw new SourceError(`it lists ${now} where ${before} were listed before, so it is most likely cut; look at it`)
}

/** GitHub handles in the list, in lower case. */
function handlesIn(text: string): Set<string> {
  const list = section.exec(text)?.[1]
  if (list === undefined) throw new SourceError('it has no list between the marks MAINTAINERS-CORE-LIST; look at it')
  const lines = list.split('\n').filter((line) => line.trim() !== '')
  return new Set(
    lines.map((line) => {
      const handle = entry.exec(line)?.[1]
      if (handle === undefined) throw new SourceError(`the line ${quote(line, 100)} names nobody on GitHub; look at it`)
      return handle.toLowerCase()
    }),
  )
}
