import path from 'node:path'
import { groupBy } from '#lib/text/collation.ts'
import { clean, count } from '#lib/text/message-format.ts'
import type { UnpublishedPost } from './check.ts'
import { type Diagnostic, formatDiagnostic } from './diagnostic.ts'

export const reportFormats = ['text', 'github'] as const

/** No line of `text` begins with `::`, which starts a command in GitHub Actions. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  format: (typeof reportFormats)[number],
  contentDir: string,
) {
  const lines =
    format === 'github'
      ? placed(diagnostics, contentDir).map(workflowCommand)
      : [...diagnosticLines(diagnostics, contentDir), summaryOf(diagnostics)]
  return lines.map((line) => `${line}\n`).join('')
}

export function diagnosticLines(diagnostics: readonly Diagnostic[], contentDir: string) {
  return placed(diagnostics, contentDir).map(
    (diagnostic) => `${formatDiagnostic(diagnostic)} [${diagnostic.rule}]`,
  )
}

function placed(diagnostics: readonly Diagnostic[], contentDir: string) {
  const relative = path.relative('.', contentDir)
  const prefix = relative.startsWith('..') ? path.resolve(contentDir) : relative || '.'
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    path: `${prefix}/${clean(diagnostic.path, 500)}`,
    message: clean(diagnostic.message, 2000),
  }))
}

export function shortReport(diagnostics: readonly Diagnostic[], contentDir: string) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
  const lines = diagnosticLines(errors, contentDir)
  const counts = [...groupBy(warnings, ({ rule }) => rule)].map(
    ([rule, { length }]) => `${length} ${rule}`,
  )
  if (counts.length > 0) lines.push(`Warnings: ${counts.join(', ')} (npm run check lists them)`)
  return [...lines, summaryOf(diagnostics), ''].join('\n')
}

function summaryOf(diagnostics: readonly Diagnostic[]) {
  if (diagnostics.length === 0) return 'No errors, no warnings'
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const files = new Set(diagnostics.map(({ path }) => path)).size
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}`
}

function workflowCommand({ path, line, column, severity, rule, message }: Diagnostic) {
  // Escapes characters as actions/toolkit does (packages/core/src/command.ts), except line breaks,
  // which `placed` has already replaced.
  const file = path.replace(/[%:,]/g, (character) => encodeURIComponent(character))
  const place = `file=${file},line=${line},col=${column}`
  return `::${severity} ${place},title=${rule}::${message.replaceAll('%', '%25')}`
}

/** '1 post is unpublished: posts/b.md (until 2026-12-01 09:00 UTC)'. */
export function unpublishedLine(waiting: readonly UnpublishedPost[]) {
  if (waiting.length === 0) return ''
  const names = waiting.slice(0, 5).map(({ path, until }) => {
    const why =
      until === 'draft'
        ? until
        : `until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return `${clean(path, 200)} (${why})`
  })
  const posts = count(waiting.length, 'post is', 'posts are')
  const others = waiting.length - names.length
  const more = others > 0 ? ` and ${others} more` : ''
  return `${posts} unpublished: ${names.join(', ')}${more}\n`
}
