import type { Paragraph, Table } from 'mdast'
import { placeOf, type Report } from '#lib/check/place.ts'
import { count, quote } from '#lib/text/message-format.ts'

/** Reports rows with more or fewer cells than the head of their table. */
export function checkRows({ children: [head, ...rows] }: Table, report: Report) {
  const width = head?.children.length ?? 0
  for (const row of rows) {
    const { length } = row.children
    if (length === width) continue
    const advice =
      length > width
        ? 'and the last cells are not shown; write \\| for a | within a cell, or add a cell to the head and the line below it'
        : 'write | between the cells, or an empty line above the row if it is not part of the table'
    report(
      'markdown/other-syntax',
      placeOf(row),
      `table: the row has ${count(length, 'cell')}, the head ${width}; ${advice}`,
    )
  }
}

/** A line below a table's head, such as `| --- | :-: |`. */
const underHead = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** Reports a paragraph meant as a table: two lines of `| … |`, or `a | b` above `--- | ---`. */
export function checkMeantTable(node: Paragraph, source: string, report: Report) {
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]*/, '').trimEnd())
  const at = lines.findIndex((line, index) => {
    const below = lines[index + 1] ?? ''
    const isHead = /^\|.*\|$/.test(line) && /^\|.*\|$/.test(below)
    return isHead || (line.includes('|') && below.includes('|') && underHead.test(below))
  })
  const head = lines[at]
  if (head === undefined) return
  const cells = head.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/)
  const wanted = `|${' --- |'.repeat(cells.length)}`
  const message = `table: ${quote(head)} and the lines below it show as text; write ${quote(wanted, 1000)} as the line below it`
  const { line, column } = placeOf(node)
  report('markdown/other-syntax', { line: line + at, column }, message)
}
