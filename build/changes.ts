import { findingLines, unpublishedLine } from '#lib/check/report.ts'
import type { ReadResult } from '#lib/generate/read-content.ts'
import { count } from '#lib/text/message-format.ts'
import { collectionOf } from '#schema/collections.ts'

/** Makes a function that returns a run's findings as text, or '' if they have not changed. */
export function createChangeReport(contentDir: string): (found: ReadResult) => string {
  let last = ''
  return (found) => {
    const errors = found.findings.filter(({ severity }) => severity === 'error')
    const lines = [
      summaryOf(found, errors.length),
      unpublishedLine(found.waiting).trimEnd(),
      ...findingLines(errors, contentDir),
    ]
    const text = lines.filter(Boolean).join('\n')
    if (text === last && found.fresh.length === 0) return ''
    last = text
    // The task in .vscode/tasks.json takes an empty line as the end of a report.
    return [text, ...findingLines(found.fresh, contentDir), '', ''].join('\n')
  }
}

/** Sums up a run: '157 posts, 64 people, 51 projects; 2 warnings (npm run check shows them)' */
function summaryOf({ findings, documents }: ReadResult, errors: number) {
  const numberOf = (name: string) =>
    documents.filter((file) => collectionOf(file)?.name === name).length
  const warnings = findings.length - errors
  const problems: string[] = []
  if (errors > 0)
    problems.push(`${count(errors, 'error')} (files with errors are left out until they are fixed)`)
  if (warnings > 0) problems.push(`${count(warnings, 'warning')} (npm run check shows them)`)
  const all = [
    count(numberOf('Post'), 'post'),
    count(numberOf('Maintainer'), 'person', 'people'),
    count(numberOf('Project'), 'project'),
  ]
  return `${all.join(', ')}; ${problems.join(', ') || 'no errors'}`
}
