import { count } from '#lib/text/message-format.ts'
import type { ReportIn } from './place.ts'
import { type RuleId, type Severity, severityOf } from './rules.ts'

export type Finding = {
  /** Path below the content folder, with `/`. */
  path: string
  /** Line and column are counted from 1. */
  line: number
  column: number
  severity: Severity
  rule: RuleId
  /** What is wrong and what to write instead. */
  message: string
}

export function createFindings() {
  const findings: Finding[] = []
  /** First finding of each path, rule and message, with the lines of all findings equal to it. */
  const known = new Map<string, { finding: Finding; lines: number[] }>()
  const report: ReportIn =
    (path) =>
    (rule, { line, column }, message) => {
      const id = `${path} ${rule} ${message}`
      const same = known.get(id)
      if (same) {
        same.lines.push(line)
        const some = same.lines.slice(0, 5).join(', ')
        same.finding.message = `${message} (also on ${count(same.lines.length, 'other line')}: ${some})`
        return
      }
      const finding = { path, line, column, severity: severityOf(rule), rule, message }
      findings.push(finding)
      known.set(id, { finding, lines: [] })
    }
  return { findings, report }
}

/** A finding in one line: `posts/a.md:4:7 error date: …` */
export function formatFinding({ path, line, column, severity, message }: Finding) {
  return `${path}:${line}:${column} ${severity} ${message}`
}
