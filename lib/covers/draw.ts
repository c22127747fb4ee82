import { shareOfYear } from '#lib/site/dates.ts'
import type { DatedRelease, DrawnCover, Figure } from './cover.ts'

/** Colours, defined in app/styles/covers.css and lib/open-graph/shapes.ts. */
type Role = 'ink' | 'quiet' | 'accent'

type Line = {
  role: Role
  text: string
  x: number
  y: number
  size: number
  width?: number
  isCode?: boolean
}

/** A filled path, or a line of text that starts at (x, y). */
type Shape = { role: Role; d: string } | Line

/** The size of all drawings; `margin` is the width of the empty strips at the left and right. */
export const coverSize = { width: 320, height: 168, margin: 14 } as const

const left = coverSize.margin
const inner = coverSize.width - 2 * left

export function drawCover(cover: DrawnCover): Shape[] {
  switch (cover.kind) {
    case 'release':
    case 'year':
      return [...yearLine(cover.year, cover.number), ...largeNumber(cover.number)]
    case 'statistic':
      return mainNumber(cover.figure)
    case 'code':
      return lineOfCode(cover.code)
    case 'initial':
      return [{ role: 'ink', text: cover.letter, x: left, y: 150, size: 190 }]
  }
}

/** A line from January to December with a mark for each release, the largest for `named`. */
function yearLine(releases: readonly DatedRelease[], named: string): Shape[] {
  if (releases.length === 0) return []
  const at = ({ date }: DatedRelease) => Math.round(left + shareOfYear(date) * (inner - 4))
  const markOf = (release: DatedRelease) =>
    release.version.endsWith('.0') ? `M${at(release)} 21h4v18h-4z` : `M${at(release)} 26h4v8h-4z`
  const others = releases.filter(({ version }) => version !== named)
  const large = releases.find(({ version }) => version === named)
  const shapes: Shape[] = [{ role: 'quiet', d: `M${left} 29h${inner}v2h-${inner}z` }]
  if (others.length > 0) shapes.push({ role: 'ink', d: others.map(markOf).join('') })
  if (large) shapes.push({ role: 'accent', d: `M${at(large) - 1} 15h6v30h-6z` })
  return shapes
}

/** The approximate width of a text in the typeface of headings, at font size 1. */
function widthOf(text: string) {
  return [...text].reduce((sum, character) => sum + (/[., ]/.test(character) ? 0.27 : 0.54), 0)
}

function largeNumber(text: string): Shape[] {
  const size = Math.min(138, Math.round(inner / widthOf(text)))
  return [{ role: 'ink', text, x: left, y: 150, size, width: inner }]
}

/** A post's main number and its label, and a bar if the number is a part of a whole. */
function mainNumber({ value, label }: Figure): Shape[] {
  const size = Math.min(92, Math.round(inner / widthOf(value)))
  const words = linesOf(label).map(
    (text, at): Shape => ({ role: 'ink', text, x: left, y: 111 + at * 27, size: 24 }),
  )
  return [...bar(value), { role: 'ink', text: value, x: left, y: 82, size }, ...words]
}

function linesOf(label: string) {
  const cut = label.indexOf(' ', label.length / 2 - 4)
  return label.length <= 24 || cut < 0 ? [label] : [label.slice(0, cut), label.slice(cut + 1)]
}

/** For values such as '34 of 39' and '87%'. */
function bar(value: string): Shape[] {
  const [, part, whole = 100] = /^(\d+)(?:%| of (\d+))$/.exec(value) ?? []
  if (!part) return []
  const length = Math.round(inner * Math.min(1, Number(part) / Number(whole)))
  const barOf = (width: number) => `M${left} 148h${width}v8h-${width}z`
  return [
    { role: 'quiet', d: barOf(inner) },
    { role: 'accent', d: barOf(length) },
  ]
}

/** Width of a character of code, and distance of its lines, at font size 1. */
const codeWidth = 0.6
const leading = 1.16

const maxLines = (size: number) => Math.floor(130 / (size * leading))

/** Breaks between words. */
function linesOfCode(code: string, size: number): readonly string[] {
  const max = Math.floor(inner / (size * codeWidth))
  return code.match(new RegExp(`.{1,${max}}(?: |$)`, 'g')) ?? []
}

/** A line of code, as large as it fits, below a prompt. lib/markdown/facts.ts chooses the line. */
function lineOfCode(code: string): Shape[] {
  const fits = (size: number) => {
    const lines = linesOfCode(code, size)
    return lines.join('') === code && lines.length <= maxLines(size)
  }
  const size = [56, 44, 36].find(fits) ?? 26
  const shown = linesOfCode(code, size)
  return [
    { role: 'accent', d: `M${left} 12h6l9 9-9 9h-6l9-9z` },
    ...shown.map((text, at): Shape => {
      const y = Math.round(150 - (shown.length - 1 - at) * size * leading)
      return { role: 'ink', text: text.trim(), x: left, y, size, isCode: true }
    }),
  ]
}
