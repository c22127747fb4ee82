import path from 'node:path'
import { groupBy } from '#lib/group-by.ts'
import { clean, count } from '#lib/text/message-format.ts'
import type { UnpublishedPost } from './check.ts'
import { type Finding, formatFinding } from './finding.ts'

export const reportFormats = ['text', 'json', 'github'] as const

/**
 * Paths in `json` are relative to the content folder; terminals can open those of other formats. No
 * line of `text` begins with `::`, which starts a command in GitHub Actions.
 */
export function formatReport(
  findings: readonly Finding[],
  format: (typeof reportFormats)[number],
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

function workflowCommand({ path, line, column, severity, rule, message }: Finding) {
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
