import type { Element } from 'hast'
import { location } from 'vfile-location'
import type { RuleId } from './rules.ts'

/** Line and column count from 1, as in editors; columns count UTF-16 units. */
export type Place = { line: number; column: number }

export type Problem = { rule: RuleId; message: string }

export type Report = (rule: RuleId, place: Place, message: string) => void

export type ReportIn = (file: string) => Report

export const start: Place = { line: 1, column: 1 }

/** Where a node begins; the file's start for nodes that no author wrote. */
export function placeOf(node: { position?: Element['position'] }): Place {
  const point = node.position?.start
  return point ? { line: point.line, column: point.column } : start
}

/** Turns offsets in a text into places; offsets past the end give the end. */
export function placesOf(text: string): (offset: number) => Place {
  const { toPoint } = location(text)
  return (offset) => {
    const { line = 1, column = 1 } = toPoint(Math.min(offset, text.length)) ?? {}
    return { line, column }
  }
}
