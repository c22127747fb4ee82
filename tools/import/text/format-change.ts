import { diffArrays } from 'diff'
import { clean } from '#lib/text/message-format.ts'
import type { Change } from '#tools/import/plan.ts'

/** Lines that differ between two versions of a file; beyond this they are not compared. */
const limit = 2_000
const context = 2

type Line = { sign: ' ' | '-' | '+'; text: string }

/** A change as a person reads it: which file, and the lines that go and come. */
export function formatChange({ file, before, after }: Change): string {
  const name = clean(file, 500)
  if (isBinary(after) || (before && isBinary(before))) {
    return `${before ? 'replace' : 'create'} ${name} (${after.length} bytes)\n`
  }
  const next = linesOf(after)
  if (!before) return `create ${name} (${next.length} lines)\n${shown(next.map((text) => ({ sign: '+', text })))}`
  return `update ${name}\n${shown(hunks(compare(linesOf(before), next)))}`
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0)
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function shown(lines: readonly Line[]): string {
  const cut = lines.length > 40 ? lines.slice(0, 30) : lines
  const rest = lines.length - cut.length
  const text = cut.map(({ sign, text: line }) => `  ${sign} ${clean(line, 160)}\n`).join('')
  return rest > 0 ? `${text}    … ${rest} more lines\n` : text
}

/** Only what changes, with the lines around. */
function hunks(lines: readonly Line[]): Line[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== ' '),
  )
  return lines.filter((_, index) => near[index])
}

/** The lines of both, those that go before those that come; all of them where too much has changed to compare. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: limit }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return parts.flatMap(({ value, added, removed }) =>
    value.map((text): Line => ({ sign: added ? '+' : removed ? '-' : ' ', text })),
  )
}
