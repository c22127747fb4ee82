import { structuredPatch } from 'diff'
import { clean } from '#lib/text/message-format.ts'
import type { Change } from '#tools/import/plan.ts'

/** Lines that may differ in a diff; to compare more takes long, and nobody reads them. */
const limit = 2_000

/** A change as a person reads it: which file, and the lines that go and come, with two around. */
export function formatChange({ file, before, after }: Change): string {
  const head = `${before ? 'update' : 'create'} ${clean(file, 500)}`
  const isBinary = after.subarray(0, 8000).includes(0)
  const patch = isBinary ? undefined : patchOf(textOf(before ?? Buffer.alloc(0)), textOf(after))
  if (!patch) return `${head} (${after.length} bytes)\n`
  const lines = patch.hunks.flatMap((hunk) => hunk.lines).filter((line) => !line.startsWith('\\'))
  const cut = lines.length > 40 ? lines.slice(0, 30) : lines
  const rest = lines.length > cut.length ? [`    … ${lines.length - cut.length} more lines`] : []
  const shown = cut.map((line) => `  ${line[0]} ${clean(line.slice(1), 160)}`)
  return `${[head, ...shown, ...rest].join('\n')}\n`
}

const patchOf = (before: string, after: string) =>
  structuredPatch('', '', before, after, '', '', { context: 2, maxEditLength: limit })

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
