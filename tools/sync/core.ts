import { clean, quote } from '#lib/text/message-format.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import type { Plan } from '#tools/import/plan.ts'
import { updateDocument } from '#tools/import/update-document.ts'
import { writeChanges } from '#tools/import/write.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import { SourceError } from './fault.ts'

const order = Object.keys(Maintainer.fields)
const opening = '<!-- MAINTAINERS-CORE-LIST -->'
const closing = '<!-- /MAINTAINERS-CORE-LIST -->'
const entry = /^- \[[^\]]*\]\(https:\/\/github\.com\/([A-Za-z0-9-]+)\)/

/**
 * Brings the list of core maintainers into a folder, which has the people already.
 * @throws {SourceError} where it is not understood, or has lost most of what it had; then the folder is as it was
 */
export async function bringCore(bytes: Uint8Array, into: string): Promise<void> {
  const core = handlesIn(Buffer.from(bytes).toString('utf8'))
  const people = await existingDocuments(into, 'Maintainer')
  const before = people.filter(({ values }) => textIn(values, 'core') === 'true').length
  if (core.size === 0 || core.size * 2 < before)
    throw new SourceError(
      `it lists ${core.size} where ${before} were listed before, so it is most likely cut; look at it`,
    )
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const found = new Set<string>()
  for (const person of people) {
    const handles = [textIn(person.values, 'github'), ...textsIn(person.values, 'formerHandles')]
    const handle = handles.map((one) => one?.toLowerCase() ?? '').find((one) => core.has(one))
    const isCore = handle !== undefined && textIn(person.values, 'until') === undefined
    if (isCore) found.add(handle)
    updateDocument(plan, person, { core: isCore ? true : undefined }, order)
  }
  const unknown = [...core].find((handle) => !found.has(handle))
  if (unknown !== undefined)
    throw new SourceError(
      `${quote(unknown)} is a core maintainer there, and no maintainer in the other list; look at both`,
    )
  const [fault] = plan.remarks
  if (fault) throw new SourceError(`${fault.path}: ${clean(fault.message, 500)}`)
  await writeChanges(into, plan.changes)
}

/** Handles between the marks that the community's infrastructure writes, in lower case. */
function handlesIn(text: string): Set<string> {
  const from = text.indexOf(opening)
  const to = text.indexOf(closing, from)
  if (from < 0 || to < 0) throw new SourceError('it has no list between the marks MAINTAINERS-CORE-LIST; look at it')
  const list = text.slice(from + opening.length, to).split('\n')
  const lines = list.map((line) => line.trimEnd()).filter((line) => line !== '')
  return new Set(
    lines.map((line) => {
      const handle = entry.exec(line)?.[1]
      if (handle === undefined) throw new SourceError(`the line ${quote(line, 100)} names nobody on GitHub; look at it`)
      return handle.toLowerCase()
    }),
  )
}
