import { findingLines } from '#lib/check/report.ts'
import { waitingLine } from '#lib/check/waiting.ts'
import type { RunResult } from '#lib/generate/run.ts'
import { count } from '#lib/text/message-format.ts'
import { collectionOf } from '#schema/collections.ts'

/** Makes a function that tells the author of each run: counts, waiting posts, errors, new warnings; '' if unchanged. */
export function createChangeReport(contentDir: string): (found: RunResult) => string {
  let last = ''
  return (found) => {
    const errors = found.findings.filter(({ severity }) => severity === 'error')
    const lines = [summaryOf(found), waitingLine(found.waiting).trimEnd(), ...findingLines(errors, contentDir)]
    const text = lines.filter(Boolean).join('\n')
    if (text === last && found.fresh.length === 0) return ''
    last = text
    return [text, ...findingLines(found.fresh, contentDir), ''].join('\n')
  }
}

/** '157 posts, 64 people, 51 projects; 2 errors, 1 warning (npm run check shows warnings)' */
function summaryOf({ findings, documents }: RunResult) {
  const of = (name: string) => documents.filter((file) => collectionOf(file)?.name === name).length
  const people = of('Maintainer')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const problems = [
    ...(errors > 0 ? [`${count(errors, 'error')} (their files are left out until they are fixed)`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} (npm run check shows them)`] : []),
  ]
  return `${count(of('Post'), 'post')}, ${people} ${people === 1 ? 'person' : 'people'}, ${count(of('Project'), 'project')}; ${problems.join(', ') || 'no errors'}`
}
