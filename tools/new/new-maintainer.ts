import path from 'node:path'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { existingBytes, ImportError } from '#tools/import/plan.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'
import type { NewDocument } from './new-document.ts'

/** `name`: full name; the handle stands in where it is not said. */
export type NewMaintainer = { handle: string; name?: string | undefined; day: string }

/**
 * Plans the file of a maintainer.
 * @throws {ImportError} where the handle is none, or is or was somebody's
 */
export async function planNewMaintainer({ handle, name, day }: NewMaintainer, into: string): Promise<NewDocument> {
  if (!handleFormat.pattern.test(handle)) {
    throw new ImportError(`${quote(handle)} is no handle; write ${handleFormat.expected}`)
  }
  const lower = handle.toLowerCase()
  const file = `maintainers/${lower}.md`
  if (await existingBytes(into, file)) throw new ImportError(`${file} is there already; edit that file`)
  for (const { file: other, values } of await existingDocuments(into, 'Maintainer')) {
    const handles = [textIn(values, 'github') ?? path.posix.basename(other, '.md'), ...textsIn(values, 'formerHandles')]
    if (handles.some((one) => one.toLowerCase() === lower)) {
      throw new ImportError(`${quote(handle)} is a handle of the person in ${other}; edit that file`)
    }
  }
  const fullName = name?.replace(/\s+/g, ' ').trim() || undefined
  const text = frontMatter([
    ['name', fullName ?? handle],
    ['github', handle],
    ['projects', []],
    ['since', day],
  ])
  return {
    change: { file, before: undefined, after: Buffer.from(text) },
    address: routes.maintainer(handle),
    steps: [
      ...(fullName === undefined ? ['Write the full name; the handle stands in for it'] : []),
      'List the projects, such as projects: [falco]; a few lines about the person may follow below',
    ],
  }
}
