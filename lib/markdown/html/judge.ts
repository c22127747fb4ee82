import type { Html, Parents, Root } from 'mdast'
import { nearest } from '#lib/text/nearest.ts'
import {
  allowedTags,
  type HtmlTag,
  holdsBlocks,
  htmlTagsOf,
  isPseudoTag,
  withoutComments,
} from './tags.ts'

/** A problem of a tag in raw HTML; `at` is its offset in `node`. */
export type HtmlProblem = {
  node: Html
  at: number
  tag: string
} /** The tag is not allowed; `meant` is the tag that the author probably meant. */ & (
  | { kind: 'tag'; meant?: string }
  | { kind: 'attribute'; attribute: string; written: string }
  /** `detail` ends a message that begins with the tag: 'is not closed…'. */
  | { kind: 'misplaced'; detail: string }
)

/** The tags in `kept` stay tags; all others are shown as text. */
type Judged = {
  problems: HtmlProblem[]
  kept: Map<Html, Set<HtmlTag>>
  refused: Set<string>
  /** Names of tags that were not closed in their block; their end tags may come later. */
  unclosed: Set<string>
}

/** A start tag whose end tag has not been found yet. Both are kept, or neither. */
type Open = { node: Html; tag: HtmlTag; isKept: boolean; hasSummary: boolean }

/** A Markdown block, which must close the tags that it opens. */
type Block = { judged: Judged; open: Open[]; isFlow: boolean }

export function judgeHtml(tree: Root) {
  const judged: Judged = {
    problems: [],
    kept: new Map(),
    refused: new Set(),
    unclosed: new Set(),
  }
  judgeBlock(tree, judged)
  return judged
}

function judgeBlock(parent: Parents, judged: Judged) {
  const block: Block = { judged, open: [], isFlow: holdsBlocks(parent) }
  for (const child of parent.children) {
    if (child.type === 'html') judgeNode(child, block)
    else if ('children' in child) judgeBlock(child, judged)
  }
  endOpen(block, 0)
}

function judgeNode(node: Html, block: Block) {
  const kept = new Set<HtmlTag>()
  block.judged.kept.set(node, kept)
  let rest = withoutComments(node.value)
  for (const tag of htmlTagsOf(node.value)) {
    rest = rest.slice(0, tag.from) + '\0'.repeat(tag.to - tag.from) + rest.slice(tag.to)
    // Suggests no short tags, since values such as `<NA>` resemble them.
    const meant = isPseudoTag(tag.name) ? nearest(tag.name, ['details', 'summary']) : undefined
    // The end tag of a misspelt start tag is part of the same mistake.
    const slash = tag.isEnd && !block.judged.refused.has(tag.name) ? '/' : ''
    if (meant)
      block.judged.problems.push({
        node,
        at: tag.from,
        tag: slash + tag.name,
        kind: 'tag',
        meant: slash + meant,
      })
    // Continue with the tag that was meant, so that a typo is reported only once.
    const judgedTag = meant ? { ...tag, name: meant } : tag
    if (meant) block.judged.refused.add(tag.name).add(meant)
    const isKept = tag.isEnd
      ? isEndKept(judgedTag, node, block)
      : isStartKept(judgedTag, node, block)
    if (isKept && !meant) kept.add(tag)
  }
  // Outside complete tags, a `<` may begin a tag without a closing `>`.
  for (const { 1: tag = '', index } of rest.matchAll(/<([A-Za-z/!?][^\s<>\0]{0,20})/g))
    block.judged.problems.push({ node, at: index, tag, kind: 'tag' })
  // Only <details> may be closed in a later block.
  if (block.isFlow)
    endOpen(block, block.open.findLastIndex(({ tag }) => tag.name === 'details') + 1)
}

function addProblem({ judged }: Block, node: Html, { name, from }: HtmlTag, detail: string) {
  // A misspelt start tag would cause other diagnostics.
  if (!judged.refused.has(name))
    judged.problems.push({ node, at: from, tag: name, kind: 'misplaced', detail })
}

function endOpen(block: Block, from: number) {
  for (const { node, tag, isKept } of block.open.splice(from)) {
    if (isKept) {
      addProblem(block, node, tag, `is not closed in the block; write </${tag.name}>`)
      block.judged.unclosed.add(tag.name)
    }
    block.judged.kept.get(node)?.delete(tag)
  }
}

function isStartKept(tag: HtmlTag, node: Html, block: Block) {
  const { name, from: at, attributes } = tag
  const { problems, refused } = block.judged
  const allowed = allowedTags.get(name)
  if (!allowed) {
    refused.add(name)
    // `<NA>` is text, but an unknown name with attributes is meant as a tag, as in MDX.
    if (!isPseudoTag(name) || attributes.some(({ value }) => value !== undefined))
      problems.push({ node, at, tag: name, kind: 'tag' })
    return false
  }
  const wrong = attributes.filter(
    (one) => !(Object.hasOwn(allowed, one.name) && allowed[one.name]?.test(one.value ?? '')),
  )
  for (const { name: attribute, written } of wrong)
    problems.push({ node, at, tag: name, kind: 'attribute', attribute, written })
  const detail = misplacement(name, block)
  if (detail) addProblem(block, node, tag, detail)
  const top = block.open.at(-1)
  if (top && name === 'summary') top.hasSummary = true
  const isKept = wrong.length === 0 && !detail
  if (name !== 'br') block.open.push({ node, tag, isKept, hasSummary: false })
  return isKept
}

const beginDetails = 'write <details><summary>What it holds</summary>'

function misplacement(name: string, { open, isFlow }: Block) {
  const top = open.at(-1)
  if (name === 'details' && (!isFlow || open.some(({ tag }) => tag.name !== 'details')))
    return 'is within a line of text; write it on a line of its own, after an empty line'
  if (name === 'summary' && (top?.tag.name !== 'details' || top.hasSummary))
    return `is not the first tag in <details>; ${beginDetails}`
  return undefined
}

function isEndKept(tag: HtmlTag, node: Html, block: Block) {
  const at = block.open.findLastIndex((other) => other.tag.name === tag.name)
  const opening = block.open[at]
  if (!opening) {
    if (tag.name === 'br')
      block.judged.problems.push({ node, at: tag.from, tag: '/br', kind: 'tag', meant: 'br' })
    else if (!block.judged.unclosed.delete(tag.name) && !isPseudoTag(tag.name))
      addProblem(block, node, tag, 'closes nothing; remove it')
    return false
  }
  endOpen(block, at + 1)
  block.open.pop()
  const missing = `does not begin with <summary>; ${beginDetails}`
  if (tag.name === 'details' && !opening.hasSummary)
    addProblem(block, opening.node, opening.tag, missing)
  return opening.isKept
}
