import type { Element, Root as Hast } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { type Place, placeOf, type Report } from '#lib/check/place.ts'
import { readMarkdown } from '#lib/markdown/processor.ts'
import { sanitizeSchema } from '#lib/markdown/sanitize-schema.ts'
import { anchorsOf } from './anchors.ts'
import { boundsProblem } from './complexity-limits.ts'
import { checkFootnotes } from './footnotes.ts'
import { checkHtml, checkTags } from './html.ts'
import { checkOtherSyntax } from './other-syntax.ts'
import { checkStructure } from './structure.ts'

/** A destination in a text: of a link (`a`) or of a picture (`img`). */
export type Destination = Place & { tag: 'a' | 'img'; url: string }

/** What other documents may want to know of a text. */
export type Text = { destinations: Destination[]; anchors: ReadonlySet<string> }

/** A text that was read, and the sanitised tree of its HTML. */
export type ReadText = { text: Text; tree: Hast }

const reader = unified().use(readMarkdown).freeze()

/**
 * Checks a Markdown text as the site reads it. `body` has the line numbers of its file; `bodyLine` is where it begins.
 * Undefined, with the reason reported, where the text is beyond what is parsed.
 */
export async function checkMarkdown(body: string, bodyLine: number, report: Report): Promise<ReadText | undefined> {
  const problem = boundsProblem(body)
  if (problem) return void report(problem, problem.message)
  try {
    return await readText(body, bodyLine, report)
  } catch {
    // No text is known to bring a parser down; should one, its author needs to know which.
    return void report({ line: bodyLine, column: 1 }, 'text: cannot be read as Markdown; remove what is unusual in it')
  }
}

async function readText(body: string, bodyLine: number, report: Report): Promise<ReadText | undefined> {
  const file = new VFile(body)
  const markdown = reader.parse(file)
  if (!isMarkdown(markdown)) return undefined
  checkStructure(markdown, body, report)
  checkFootnotes(markdown, report)
  checkOtherSyntax(markdown, body, report)
  if (!checkTags(markdown, report)) return undefined
  const html = await reader.run(markdown, file)
  if (!isHtml(html)) return undefined
  const clean = sanitize(html, sanitizeSchema)
  checkHtml(html, clean, body, { line: bodyLine, column: 1 }, report)
  if (!isHtml(clean)) return undefined
  return { text: { destinations: destinationsOf(html), anchors: anchorsOf(clean) }, tree: clean }
}

// A list of plugins tells no types; these two hold for any text.
function isMarkdown(node: { type: string }): node is Root {
  return node.type === 'root'
}

function isHtml(node: { type: string }): node is Hast {
  return node.type === 'root'
}

function destinationsOf(tree: Hast): Destination[] {
  const found: Destination[] = []
  const enter = (node: Hast | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const { tagName, properties } = child
      const url = tagName === 'a' ? properties.href : tagName === 'img' ? (properties.src ?? '') : undefined
      // No link is exempt, not even a footnote's: what the parser makes, an author can write.
      if (typeof url === 'string') found.push({ ...placeOf(child), tag: tagName === 'a' ? 'a' : 'img', url })
      enter(child)
    }
  }
  enter(tree)
  return found
}
