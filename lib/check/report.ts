import { trimEnd } from '../trim.ts'
import { type Finding, formatFinding } from './finding.ts'
import { clean, count } from './words.ts'

export type ReportFormat = 'text' | 'json' | 'github'

/**
 * Findings as a person (`text`), a program (`json`) or GitHub's checks (`github`) read them; ends in a line end.
 * `contentDir` is put before each path, so that it leads from the root of the repository.
 */
export function formatReport(findings: readonly Finding[], format: ReportFormat, contentDir = ''): string {
  const prefix = trimEnd(contentDir.replace(/\\/g, '/').replace(/^\.\//, ''), /\//)
  const placed = findings.map((finding) =>
    prefix === '' ? finding : { ...finding, path: `${prefix}/${finding.path}` },
  )
  if (format === 'json') return `${JSON.stringify(placed, null, 2)}\n`
  if (format === 'github') return placed.map((finding) => `${workflowCommand(finding)}\n`).join('')
  const lines = placed.map((finding) =>
    formatFinding({ ...finding, path: clean(finding.path, 500), message: clean(finding.message, 2000) }),
  )
  return `${[...lines, summaryOf(findings)].join('\n')}\n`
}

function summaryOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const files = new Set(findings.map(({ path }) => path)).size
  return findings.length === 0
    ? 'No errors, no warnings'
    : `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}`
}

/**
 * A line that GitHub Actions shows beside the file.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function workflowCommand({ path, line, column, severity, message }: Finding): string {
  return `::${severity} file=${property(path)},line=${line},col=${column}::${data(message)}`
}

/** Escapes as the runner undoes it: actions/toolkit, packages/core/src/command.ts. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
