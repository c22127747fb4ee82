import type { SaxesTagNS } from 'saxes'

/** Size of an SVG in whole pixels, at least 1 by 1; empty if the size is not known. */
export type Drawing = { width?: number; height?: number }

/** Pixels per unit of length (CSS Values and Units, 6.2). */
const pixels: Record<string, number> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/**
 * The size of an SVG. If `<svg>` gives only one side, the other is computed from the viewBox (SVG
 * 2, 8.12).
 */
export function sizeOf({ attributes }: SaxesTagNS): Drawing {
  const lengthOf = (name: string) => {
    const length = /^\s*(\d{1,6}(?:\.\d{1,20})?)(px|pt|pc|mm|cm|in)?\s*$/.exec(
      attributes[name]?.value ?? '',
    )
    return Number(length?.[1]) * (pixels[length?.[2] ?? 'px'] ?? Number.NaN)
  }
  const box = attributes.viewBox?.value.trim().split(/[\s,]+/) ?? []
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box.map(Number)
  const ratio = boxWidth / boxHeight
  const ownWidth = lengthOf('width')
  const ownHeight = lengthOf('height')
  const width = firstLength(ownWidth, ownHeight * ratio, boxWidth)
  const height = firstLength(ownHeight, ownWidth / ratio, boxHeight)
  return width && height ? { width, height } : {}
}

function firstLength(...lengths: number[]) {
  const found = lengths.find((length) => length > 0 && length < 1e6)
  return found && Math.max(Math.round(found), 1)
}
