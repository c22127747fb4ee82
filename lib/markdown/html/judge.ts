import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearest } from '#lib/text/nearest.ts'
import { allowedTags, type HtmlTag, htmlTagsOf, isPseudoTag, withoutComments } from './tags.ts'

/** `meant` is the tag that the author probably meant. */
type Cause =
  /** A start tag without an end tag, or the reverse. */
  | { kind: 'alone'; isEnd: boolean }
  /** The tag is not allowed. */
  | { kind: 'tag'; meant?: string }
  | { kind: 'attribute'; attribute: string; written: string }

/** A problem of a tag in raw HTML; `at` is its offset in `node`. */
export type HtmlProblem = { node: Html; at: number; tag: string } & Cause

/** A start tag whose end tag has not been found yet. Both are kept, or neither. */
type Open = { node: Html; tag: HtmlTag; name: string; isKept: boolean }

/** Finds wrong tags in raw HTML. The tags in `kept` stay tags; all others are shown as text. */
export function judgeHtml(tree: Root) {
  const problems: HtmlProblem[] = []
  const kept = new Map<Html, Set<HtmlTag>>()
  const open: Open[] = []
  const endOpen = (from: number) => {
    for (const { node, tag, name, isKept } of open.splice(from)) {
      if (isKept) problems.push({ node, at: tag.from, tag: name, kind: 'alone', isEnd: false })
      kept.get(node)?.delete(tag)
    }
  }
  visit(tree, 'html', (node) => {
    const own = new Set<HtmlTag>()
    kept.set(node, own)
    let rest = withoutComments(node.value)
    for (const tag of htmlTagsOf(node.value)) {
      const { from: at, to } = tag
      rest = rest.slice(0, at) + '\0'.repeat(to - at) + rest.slice(to)
      // Suggests no short tags, since values such as `<NA>` resemble them.
      const meant = isPseudoTag(tag.name) ? nearest(tag.name, ['details', 'summary']) : undefined
      const slash = tag.isEnd ? '/' : ''
      if (meant)
        problems.push({ node, at, tag: slash + tag.name, kind: 'tag', meant: slash + meant })
      // Continues with the tag that was meant, so that a typo is reported only once.
      const name = meant ?? tag.name
      if (!tag.isEnd) {
        const wrong = meant ? [] : startProblems(tag)
        for (const problem of wrong) problems.push({ node, at, tag: name, ...problem })
        const isKept = allowedTags.has(name) && wrong.length === 0
        if (name !== 'br') open.push({ node, tag, name, isKept })
        if (isKept) own.add(tag)
        continue
      }
      const start = open.findLastIndex((other) => other.name === name)
      if (start < 0) {
        if (name === 'br') problems.push({ node, at, tag: '/br', kind: 'tag', meant: 'br' })
        else if (!isPseudoTag(name))
          problems.push({ node, at, tag: name, kind: 'alone', isEnd: true })
        continue
      }
      endOpen(start + 1)
      if (open.pop()?.isKept) own.add(tag)
    }
    // Outside complete tags, a `<` may begin a tag without a closing `>`.
    for (const { 1: tag = '', index } of rest.matchAll(/<([A-Za-z/!?][^\s<>\0]{0,20})/g))
      problems.push({ node, at: index, tag, kind: 'tag' })
  })
  endOpen(0)
  return { problems, kept }
}

function startProblems({ name, attributes }: HtmlTag) {
  const allowed = allowedTags.get(name)
  // `<NA>` is text, but an unknown name with attributes is meant as a tag, as in MDX.
  const isText = isPseudoTag(name) && attributes.every(({ value }) => value === undefined)
  if (!allowed) return isText ? [] : [{ kind: 'tag' } as const]
  return attributes
    .filter(
      (one) => !(Object.hasOwn(allowed, one.name) && allowed[one.name]?.test(one.value ?? '')),
    )
    .map(({ name: attribute, written }) => ({ kind: 'attribute', attribute, written }) as const)
}
