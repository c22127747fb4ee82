import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
import { destinationsOf } from './destinations.ts'
import { checkFootnotes } from './footnotes.ts'
import { checkRawHtml } from './html.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { readingOf } from './reading.ts'
import { checkResult } from './result.ts'
import { checkStructure } from './structure.ts'

/** The rules on Markdown, before any plugin changes the tree. */
export function remarkRules() {
  return (tree: Root, file: VFile): void => {
    const { report } = readingOf(file)
    const text = String(file)
    checkStructure(tree, text, report)
    checkFootnotes(tree, report)
    checkOtherSyntax(tree, text, report)
    checkRawHtml(tree, report)
  }
}

/** Sanitises the tree, reports what that takes away, and notes where the text leads. */
export function rehypeSanitizeByRules() {
  return (tree: Hast, file: VFile): Hast => {
    const clean = sanitizeText(tree)
    const reading = readingOf(file)
    checkResult(tree, clean, String(file), reading)
    reading.facts = { destinations: destinationsOf(tree), anchors: new Set() }
    return clean
  }
}
