import type { RuleId, Severity } from './rules.ts'

/** Something that a person should fix (`error` stops a build) or look at (`warning`). */
export type Finding = {
  /** Path below the content folder, `/` between parts. */
  path: string
  /** Counted from 1. */
  line: number
  /** Counted from 1, in characters. */
  column: number
  severity: Severity
  /** The rule that is broken: docs/rules.md. */
  rule: RuleId
  /** What was found and what to write instead, in one line. */
  message: string
  /** Set on the one that stands for all findings of a file beyond the first hundred: how many they are. */
  more?: number
}

/** `posts/a.md:4:7 error date: …`, as editors and terminals link it. */
export function formatFinding({ path, line, column, severity, message }: Finding): string {
  return `${path}:${line}:${column} ${severity} ${message}`
}
