import type { Element } from 'hast'
import { location } from 'vfile-location'
import { count } from '#lib/text/message-format.ts'
import { rules, type Severity } from './rules.ts'

export type RuleId = keyof typeof rules

/** Line and column in a file, counted from 1; columns count UTF-16 units. */
export type Place = { line: number; column: number }

export type Problem = { rule: RuleId; message: string }

export type Report = (rule: RuleId, place: Place, message: string) => void

export type ReportIn = (file: string) => Report

export const start: Place = { line: 1, column: 1 }

export type Finding = Place & {
  /** Path below the content folder. */
  path: string
  severity: Severity
  rule: RuleId
  /** What is wrong, and after `;` what to write instead. */
  message: string
}

export const severityOf = (rule: RuleId) => rules[rule].severity

/** The place where a node of a syntax tree begins; the file's start if a plugin added the node. */
export function placeOf(node: { position?: Element['position'] }): Place {
  const point = node.position?.start
  return point ? { line: point.line, column: point.column } : start
}

/** Makes a function that turns an offset into a place; an offset past the end counts as the end. */
export function placesOf(text: string): (offset: number) => Place {
  const { toPoint } = location(text)
  return (offset) => {
    const { line, column } = toPoint(Math.min(offset, text.length)) ?? start
    return { line, column }
  }
}

export function createFindings() {
  const findings: Finding[] = []
  /** The first finding with each path, rule and message, and the `lines` of the others. */
  const known = new Map<string, { finding: Finding; lines: Set<number>; some: number[] }>()
  const report: ReportIn =
    (path) =>
    (rule, { line, column }, message) => {
      const id = `${path} ${rule} ${message}`
      const same = known.get(id)
      if (same) {
        if (line === same.finding.line) return
        const { size } = same.lines.add(line)
        if (size > same.some.length && size <= 5) same.some.push(line)
        const others = `${count(size, 'other line')}: ${same.some.join(', ')}`
        same.finding.message = `${message} (also on ${others})`
        return
      }
      const finding = { path, line, column, severity: severityOf(rule), rule, message }
      findings.push(finding)
      known.set(id, { finding, lines: new Set(), some: [] })
    }
  return { findings, report }
}

export function formatFinding({ path, line, column, severity, message }: Finding) {
  return `${path}:${line}:${column} ${severity} ${message}`
}
