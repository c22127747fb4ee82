import type { Sample } from './sample.ts'

/** An `error` stops a build; a `warning` is something to look at. */
export type Severity = 'error' | 'warning'

/** What is asked of content. Its id, `part/what-is-wrong`, is never renamed: authors and tools refer to it. */
export type Rule = {
  severity: Severity
  /** What is wrong, in one sentence. */
  meaning: string
  /** Content that breaks this rule and no other; a text where none is known, or a program of its own is needed. */
  example: Sample | string
  /** The same without the fault, or words where writing is not what helps. */
  instead: Sample | string
}

/** Gives the rules as they are, with their ids as a type. */
export function defineRules<Id extends string>(rules: Readonly<Record<Id, Rule>>): Readonly<Record<Id, Rule>> {
  return rules
}
