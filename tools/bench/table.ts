import { groupBy } from '#lib/group-by.ts'
import { type Figure, type FigureUnit, figureKey, ratios } from './figures.ts'

/**
 * The figures as lines: a row each, a column for each size, and where the last run has the figure the ratio to it.
 * With several sizes, the last column is the largest by the smallest.
 */
export function formatTable(figures: readonly Figure[], last: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ posts }) => posts))].sort((a, b) => a - b)
  const compared = ratios(figures, last)
  const head = ['', ...sizes.map((size) => `${size} posts`), ...(sizes.length > 1 ? ['growth'] : [])]
  const rows: string[][] = [head]
  for (const [group, ofGroup] of groupBy(figures, (figure) => figure.group)) {
    rows.push([group])
    for (const [name, ofName] of groupBy(ofGroup, (figure) => figure.name)) {
      const bySize = new Map(ofName.map((figure) => [figure.posts, figure]))
      const cells = sizes.map((size) => cell(bySize.get(size), compared))
      rows.push([`  ${name}`, ...cells, ...(sizes.length > 1 ? [growth(sizes, bySize)] : [])])
    }
  }
  return layOut(rows)
}

function cell(figure: Figure | undefined, compared: ReadonlyMap<string, number>): string {
  if (!figure) return ''
  const ratio = compared.get(figureKey(figure))
  return `${formatValue(figure.value, figure.unit)}${ratio === undefined ? '' : ` (×${ratio.toFixed(2)})`}`
}

function growth(sizes: readonly number[], bySize: ReadonlyMap<number, Figure>): string {
  const [small, large] = [bySize.get(sizes[0] ?? 0)?.value, bySize.get(sizes.at(-1) ?? 0)?.value]
  return small && large ? `×${(large / small).toFixed(2)}` : ''
}

/** A value with its unit, short enough to compare at a glance: `12.3 s`, `1,024 B`, `3.4 MB`. */
export function formatValue(value: number, unit: FigureUnit): string {
  if (unit === 's') return `${value.toFixed(2)} s`
  if (unit === 'B' && value >= 1e6) return `${(value / 1e6).toFixed(1)} MB`
  if (unit === 'requests' && value === 1) return '1 request'
  const digits = Number.isInteger(value) ? 0 : 3
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`.trim()
}

function layOut(rows: readonly string[][]): string {
  const widths: number[] = []
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`
}
