import type { Finding } from '#lib/check/finding.ts'
import { findingLines } from '#lib/check/report.ts'
import { type WaitingPost, waitingLine } from '#lib/check/waiting.ts'
import { count } from '#lib/text/message-format.ts'
import { collectionOf } from '#schema/collections.ts'

/** What a run found: its findings, the paths of the documents that pages are made of, and the posts that wait. */
export type Found = {
  findings: readonly Finding[]
  documents: readonly string[]
  waiting: readonly WaitingPost[]
}

/**
 * Makes the function that says what a run changed for those who write, to be called after each run. At first and where
 * anything changed: a line that counts what is there, the posts that wait, where these are others than before, findings
 * that are gone, and last the errors that are new. Of warnings only their number is said. Empty where nothing changed;
 * else it ends in a line end.
 */
export function createChangeReport(contentDir: string): (found: Found) => string {
  let before: Found | undefined

  return function report(found) {
    const last = before
    before = found
    const gone = errorsOf(beyond(last?.findings ?? [], found.findings))
    const added = errorsOf(beyond(found.findings, last?.findings ?? []))
    const wait = waitingLine(found.waiting)
    const isOther = wait !== waitingLine(last?.waiting ?? [])
    const lines = [
      ...(isOther && wait !== '' ? [wait.trimEnd()] : []),
      ...findingLines(gone, contentDir).map((line) => `fixed: ${line}`),
      ...findingLines(added, contentDir),
    ]
    const summary = summaryOf(found)
    if (lines.length === 0 && last && !isOther && summary === summaryOf(last)) return ''
    return `${[summary, ...lines].join('\n')}\n`
  }
}

/** '157 posts, 64 people, 51 projects; 2 errors, 1 warning (npm run check shows warnings)' */
function summaryOf({ findings, documents }: Found): string {
  const of = (name: string) => documents.filter((file) => collectionOf(file)?.name === name).length
  const people = of('Maintainer')
  const errors = errorsOf(findings).length
  const warnings = findings.length - errors
  const problems = [
    ...(errors > 0 ? [`${count(errors, 'error')} (their files are left out until they are fixed)`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} (npm run check shows them)`] : []),
  ]
  return `${count(of('Post'), 'post')}, ${people} ${people === 1 ? 'person' : 'people'}, ${count(of('Project'), 'project')}; ${problems.join(', ') || 'no errors'}`
}

function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

/** Findings of the first list that the second does not have; one that only moved to another line is the same. */
function beyond(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const number = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), number - 1)
    return number <= 0
  })
}

function keyOf({ path, severity, message }: Finding): string {
  return `${severity}\n${path}\n${message}`
}
