import type { Element } from 'hast'
import { LineCounter } from 'yaml'
import { groupBy } from '#lib/text/collation.ts'
import { count } from '#lib/text/message-format.ts'
import { rules, type Severity } from './rules.ts'

export type RuleId = keyof typeof rules

/** Line and column in a file, counted from 1; columns count UTF-16 units. */
export type Place = { line: number; column: number }

export type Problem = { rule: RuleId; message: string }

export type Report = (rule: RuleId, place: Place, message: string) => void

export type ReportIn = (file: string) => Report

export const start: Place = { line: 1, column: 1 }

export type Diagnostic = Place & {
  path: string
  severity: Severity
  rule: RuleId
  /** What is wrong, and after `;` what to write instead. */
  message: string
}

export const severityOf = (rule: RuleId) => rules[rule].severity

/** The file's start if a plugin added the node. */
export function placeOf(node: { position?: Element['position'] }): Place {
  const point = node.position?.start
  return point ? { line: point.line, column: point.column } : start
}

export function placesOf(text: string): (offset: number) => Place {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g))
    lines.addNewLine(index + ending.length)
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { line, column: col }
  }
}

export function createDiagnostics() {
  const diagnostics: Diagnostic[] = []
  const report: ReportIn =
    (path) =>
    (rule, { line, column }, message) =>
      void diagnostics.push({ path, line, column, severity: severityOf(rule), rule, message })
  return { diagnostics, report }
}

const maxLines = 5

/** Sorts diagnostics; those of a file with the same message become one, which lists the lines. */
export function mergeDiagnostics(diagnostics: readonly Diagnostic[]) {
  const same = groupBy(
    diagnostics.toSorted(byPlace),
    ({ path, rule, message }) => `${path} ${rule} ${message}`,
  )
  return [...same.values()].flatMap(([first, ...others]) => {
    const lines = new Set(others.map(({ line }) => line).filter((line) => line !== first?.line))
    if (!first || lines.size === 0) return first ?? []
    const some = [...lines].slice(0, maxLines).join(', ') + (lines.size > maxLines ? ', …' : '')
    const message = `${first.message} (also on ${count(lines.size, 'other line')}: ${some})`
    return { ...first, message }
  })
}

function byPlace(a: Diagnostic, b: Diagnostic) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
}

export function formatDiagnostic({ path, line, column, severity, message }: Diagnostic) {
  return `${path}:${line}:${column} ${severity} ${message}`
}
