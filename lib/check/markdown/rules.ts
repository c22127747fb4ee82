import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
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
    const { report } = readingOf(file)
    const text = String(file)
    checkStructure(tree, text, report)
    checkFootnotes(tree, report)
    checkOtherSyntax(tree, text, report)
    if (!checkHtmlTags(tree, report)) throw new ReadingEnded()
  }
}

/** Sanitises the tree, reports what that takes away, and notes where the text leads. */
export function rehypeSanitizeByRules() {
  return (tree: Hast, file: VFile): Hast => {
    const clean = sanitizeText(tree)
    const reading = readingOf(file)
    checkHtml(tree, clean, String(file), reading.bodyStart, reading.report)
    reading.facts = { destinations: destinationsOf(tree), anchors: new Set() }
    return clean
  }
}
