import path from 'node:path'
import { groupBy } from '#lib/group-by.ts'
import { clean, count } from '#lib/text/message-format.ts'
import { type Finding, formatFinding } from './finding.ts'

export const reportFormats = ['text', 'json', 'github'] as const
export type ReportFormat = (typeof reportFormats)[number]

/**
 * Findings for people (`text`), programs (`json`) or GitHub (`github`). Paths are from the working
 * folder, so that terminals open them and no line begins with a command to CI (`::`); in `json`
 * from the content folder.
 */
export function formatReport(
  findings: readonly Finding[],
  format: ReportFormat,
  contentDir: string,
) {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`
  const lines =
    format === 'github'
      ? placed(findings, contentDir).map(workflowCommand)
      : [...findingLines(findings, contentDir), summaryOf(findings)]
  return lines.map((line) => `${line}\n`).join('')
}

export function findingLines(findings: readonly Finding[], contentDir: string) {
  return placed(findings, contentDir).map(
    (finding) => `${formatFinding(finding)} [${finding.rule}]`,
  )
}

function placed(findings: readonly Finding[], contentDir: string) {
  const relative = path.relative('.', contentDir)
  const prefix = relative.startsWith('..') ? path.resolve(contentDir) : relative || '.'
  return findings.map((finding) => ({
    ...finding,
    path: `${prefix}/${clean(finding.path, 500)}`,
    message: clean(finding.message, 2000),
  }))
}

/** Lists errors, and counts the warnings of each rule. */
export function shortReport(findings: readonly Finding[], contentDir: string) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const lines = findingLines(errors, contentDir)
  const counts = [...groupBy(warnings, ({ rule }) => rule)].map(
    ([rule, { length }]) => `${length} ${rule}`,
  )
  if (counts.length > 0) lines.push(`Warnings: ${counts.join(', ')} (npm run check lists them)`)
  return [...lines, summaryOf(findings), ''].join('\n')
}

function summaryOf(findings: readonly Finding[]) {
  if (findings.length === 0) return 'No errors, no warnings'
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const files = new Set(findings.map(({ path }) => path)).size
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}`
}

/** A finding as a workflow command, which GitHub Actions shows beside the file. */
function workflowCommand({ path, line, column, severity, rule, message }: Finding) {
  return `::${severity} file=${escaped(path)},line=${line},col=${column},title=${escaped(rule)}::${escaped(message, /[%\r\n]/g)}`
}

/** Escapes characters like actions/toolkit (packages/core/src/command.ts). */
function escaped(text: string, characters = /[%\r\n:,]/g) {
  return text.replace(characters, (character) => encodeURIComponent(character))
}
