import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
import { isCostly } from './costly-code.ts'
import { destinationsOf } from './destinations.ts'
import { checkFootnotes } from './footnotes.ts'
import { checkHtml } from './html.ts'
import { checkHtmlTags } from './html-tags.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { ReadingEnded, readingOf } from './reading.ts'
import { checkStructure } from './structure.ts'

/** The rules on Markdown, before any plugin changes the tree. Ends the chain where HTML is nested too deep to be read. */
export function remarkRules() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file)
    if (!reading) return
    const text = String(file)
    checkStructure(tree, text, reading.report)
    checkFootnotes(tree, reading.report)
    checkOtherSyntax(tree, text, reading.report)
    if (!checkHtmlTags(tree, reading.report)) throw new ReadingEnded()
  }
}

/** Sanitises the tree, reports what that takes away, and notes where the text leads. */
export function rehypeSanitizeByRules() {
  return (tree: Hast, file: VFile): Hast => {
    const clean = sanitizeText(tree)
    const reading = readingOf(file)
    if (reading) {
      checkHtml(tree, clean, String(file), reading.bodyStart, reading.report)
      reading.facts = { destinations: destinationsOf(tree), anchors: new Set() }
    }
    return clean
  }
}

/** Ends the chain where a document has an error, or only its findings are wanted; code that may take too long is tried. */
export function rehypeEnd() {
  return (tree: Hast, file: VFile): void => {
    const reading = readingOf(file)
    if (!reading) return
    if (!reading.isSound() || !(reading.wantsHtml || isCostly(tree))) throw new ReadingEnded()
  }
}
