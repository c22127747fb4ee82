import type { Html, Parents, Root } from 'mdast'
import { attributesAllowed, isPseudoTag } from './allowed.ts'
import { type HtmlTag, htmlTagsOf, withoutComments } from './tags.ts'

/** What is wrong with a tag, and its offset in its node. */
export type HtmlProblem = { node: Html; at: number; tag: string } & (
  | { kind: 'tag' }
  /** An attribute that the tag may not have. */
  | { kind: 'attribute'; attribute: string; written: string }
  /** Anything else, in words. */
  | { kind: 'place'; detail: string }
)

/** Problems, and the tags of each piece of raw HTML that are kept; all others are shown as text. */
type JudgedHtml = { problems: HtmlProblem[]; kept: ReadonlyMap<Html, ReadonlySet<HtmlTag>> }

/** A start tag without its end tag so far. Where `isKept` is false, the end tag is refused too. */
type Open = { node: Html; tag: HtmlTag; isKept: boolean; isEmpty: boolean; hasSummary: boolean }

/** Results for the whole text. */
type Found = { problems: HtmlProblem[]; kept: Map<Html, Set<HtmlTag>>; refused: Set<string>; ids: Set<string> }

/** A block, in which tags must be closed. */
type Part = { found: Found; open: Open[]; isFlow: boolean; isInLink: boolean }

/** Tags that may be open at once. */
const maxOpen = 20

/** Nodes that hold blocks; all others hold text. */
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** Judges the raw HTML of a text. Kept tags are closed and well placed, so the HTML parser has nothing to repair. */
export function judgeHtml(tree: Root): JudgedHtml {
  const found: Found = { problems: [], kept: new Map(), refused: new Set(), ids: new Set() }
  judgePart(tree, false, found)
  return found
}

function judgePart(parent: Parents, isInLink: boolean, found: Found): void {
  const part: Part = { found, open: [], isFlow: flow.has(parent.type), isInLink }
  for (const child of parent.children) {
    if (child.type === 'html') judgeNode(child, part)
    else {
      fill(part)
      if ('children' in child) judgePart(child, isInLink || /^link/.test(child.type), found)
    }
  }
  endOpen(part, 0)
}

function judgeNode(node: Html, part: Part): void {
  const kept = new Set<HtmlTag>()
  part.found.kept.set(node, kept)
  const text = withoutComments(node.value)
  let at = 0
  const readText = (to: number): void => {
    const words = text.slice(at, to)
    if (/[^\s\0]/.test(words)) fill(part)
    const [, tag] = /<([A-Za-z/!?][^\s<>]{0,20})/.exec(words) ?? []
    if (tag) part.found.problems.push({ node, at: at + words.indexOf(`<${tag}`), tag, kind: 'tag' })
  }
  for (const tag of htmlTagsOf(node.value)) {
    readText(tag.from)
    at = tag.to
    // Kept for now: it may turn out later that the tag is not closed.
    kept.add(tag)
    if (!(tag.isEnd ? isEndKept(tag, node, part) : isStartKept(tag, node, part))) kept.delete(tag)
  }
  readText(text.length)
  // Only <details> may be closed in a later block.
  if (part.isFlow) endOpen(part, part.open.findLastIndex(({ tag }) => tag.name === 'details') + 1)
}

function tell({ found }: Part, node: Html, { name, from }: HtmlTag, detail: string): void {
  found.problems.push({ node, at: from, tag: name, kind: 'place', detail })
}

/** Notes that the open tag has content other than a summary. */
function fill(part: Part): void {
  const top = part.open.at(-1)
  if (!top) return
  if (top.isEmpty && top.isKept && top.tag.name === 'a') {
    tell(part, top.node, top.tag, 'holds something; write <a id="…"></a> in front of it')
    refuse(part, top)
  }
  if (top.isEmpty && !top.hasSummary && top.tag.name === 'details')
    tell(part, top.node, top.tag, 'does not begin with <summary>; write <details><summary>What it holds</summary>')
  top.isEmpty = false
}

function refuse({ found }: Part, open: Open): void {
  open.isKept = false
  found.kept.get(open.node)?.delete(open.tag)
}

/** Reports the open tags from an index on as not closed. */
function endOpen(part: Part, from: number): void {
  for (const open of part.open.splice(from)) {
    if (open.isKept) tell(part, open.node, open.tag, `is not closed in the block; write </${open.tag.name}>`)
    refuse(part, open)
  }
}

function isStartKept(tag: HtmlTag, node: Html, part: Part): boolean {
  const { name } = tag
  const { found, open } = part
  if (!attributesAllowed(name)) {
    fill(part)
    found.refused.add(name)
    // With attributes it is meant as a tag, as in MDX; `<NA>` is a value.
    if (!isPseudoTag(name) || tag.attributes.some(({ value }) => value !== undefined))
      found.problems.push({ node, at: tag.from, tag: name, kind: 'tag' })
    return false
  }
  const misplaced = misplacement(name, part)
  if (misplaced) tell(part, node, tag, misplaced)
  const top = open.at(-1)
  if (top && name === 'summary') top.hasSummary = true
  else fill(part)
  const isKept = areAttributesFine(tag, node, part) && !misplaced
  if (name !== 'br') open.push({ node, tag, isKept, isEmpty: true, hasSummary: false })
  return isKept
}

function misplacement(name: string, { open, isFlow, isInLink }: Part): string | undefined {
  const top = open.at(-1)
  if (open.length >= maxOpen) return `is within ${maxOpen} others; close them`
  if (name === 'details' && (!isFlow || open.some(({ tag }) => tag.name !== 'details')))
    return 'is within a line of text; write it on a line of its own, after an empty line'
  if (name === 'summary' && !(top?.tag.name === 'details' && top.isEmpty && !top.hasSummary))
    return 'is not the beginning of <details>; write <details><summary>What it holds</summary>'
  if (name === 'a' && isInLink) return 'is within a link; write it in front of the link'
  return undefined
}

function areAttributesFine(tag: HtmlTag, node: Html, part: Part): boolean {
  const { name, from, attributes, isWellFormed } = tag
  const { problems, ids } = part.found
  const allowed = attributesAllowed(name) ?? {}
  const wrong = attributes.filter(
    (attribute) => !(Object.hasOwn(allowed, attribute.name) && allowed[attribute.name]?.test(attribute.value ?? '')),
  )
  for (const { name: attribute, written } of wrong)
    problems.push({ node, at: from, tag: name, kind: 'attribute', attribute, written })
  if (!isWellFormed) tell(part, node, tag, 'has attributes that cannot be read; write name="value"')
  if (name === 'a' && attributes.length === 0) tell(part, node, tag, 'leads nowhere; write <a id="…"></a>')
  const id = attributes.find((attribute) => attribute.name === 'id')?.value
  if (id !== undefined && ids.has(id)) tell(part, node, tag, `has the id '${id}' of one before; write another id`)
  if (id !== undefined) ids.add(id)
  return wrong.length === 0 && isWellFormed
}

function isEndKept(tag: HtmlTag, node: Html, part: Part): boolean {
  const { open, found } = part
  const at = open.findLastIndex((other) => other.tag.name === tag.name)
  const opening = open[at]
  if (!opening) {
    if (!found.refused.has(tag.name) && !isPseudoTag(tag.name)) tell(part, node, tag, 'closes nothing; remove it')
    return false
  }
  endOpen(part, at + 1)
  open.pop()
  if (tag.name === 'summary' && opening.isEmpty)
    tell(part, opening.node, opening.tag, 'has no text; write what its <details> holds')
  return opening.isKept
}
