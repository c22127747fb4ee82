import zlib from 'node:zlib'
import type { Page } from '@playwright/test'

/**
 * Gives each mark of a page the attribute `data-mark`, and counts them: shapes of drawings, and what has no words and is
 * there for its colour, such as a bar, or the sign before an entry of a key.
 */
export function findMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.documentElement).backgroundColor
    const shows = (color: string): boolean => color !== paper && !/^(?:transparent|none|rgba\(.*, 0\))$/.test(color)
    const painted = (element: Element, part?: string): boolean => {
      const { content, backgroundColor, borderTopWidth, borderTopColor } = getComputedStyle(element, part)
      if (part && content !== '""') return false
      return shows(backgroundColor) || (borderTopWidth !== '0px' && shows(borderTopColor))
    }
    const isMark = (element: Element): boolean => {
      if (!element.checkVisibility()) return false
      if (element instanceof SVGGeometryElement) {
        const { fill, stroke } = getComputedStyle(element)
        return shows(fill) || shows(stroke)
      }
      if (element.closest('svg')) return false
      const isBare = element.textContent.trim() === '' && !element.matches(':has(*), img, input, button, hr, td, th')
      return (isBare && painted(element)) || painted(element, '::before')
    }
    let count = 0
    for (const element of document.querySelectorAll('main *')) {
      element.toggleAttribute('data-mark', isMark(element))
      count += Number(element.hasAttribute('data-mark'))
    }
    return count
  })
}

/** How often a PDF fills or strokes a shape (ISO 32000-2, 8.5.3: the operators that paint paths). */
export function paintedShapes(pdf: Buffer): number {
  let count = 0
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue
    try {
      const stream = zlib.inflateSync(pdf.subarray(at + 7), { finishFlush: zlib.constants.Z_SYNC_FLUSH })
      count += stream.toString('latin1').match(/(?:^|\s)(?:f\*?|B\*?|b\*?|S|s)(?=\s|$)/g)?.length ?? 0
    } catch {
      // A picture or a file of a font.
    }
  }
  return count
}
