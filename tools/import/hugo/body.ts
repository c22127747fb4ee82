import type { Definition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import type { Blog, SourcePost } from './blog.ts'
import type { BodyContext, LinkedDefinition, PlaceOf } from './body-context.ts'
import { emojiEdits } from './emoji.ts'
import { fenceEdits } from './fences.ts'
import { definitionEdits, linkEdits, referenceEdits } from './links/link-edits.ts'
import { pictureEdits, pictureReferenceEdits } from './links/picture-edits.ts'
import { parseMarkdown, rangeOf } from './parse.ts'

/** Makes destinations, raw HTML, fences and emoji what this site reads; all else stays byte for byte. */
export function rewriteBody(body: string, post: SourcePost, blog: Blog, placeOf: PlaceOf): string {
  const parsed = parseMarkdown(body)
  const definitions = new Map<string, LinkedDefinition>()
  const context: BodyContext = { body, parsed, post, blog, placeOf, definitions }
  const edits: Edit[] = []
  for (const [definition, isPicture] of definitionsOf(parsed.tree)) {
    const judged = definitionEdits(definition, isPicture, context)
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, judged)
    edits.push(...judged.edits)
  }
  const enter = (node: Nodes, isInLink: boolean): void => {
    edits.push(...editsOf(node, isInLink, context))
    if ('children' in node)
      for (const child of node.children) enter(child, isInLink || node.type === 'link' || node.type === 'linkReference')
  }
  enter(parsed.tree, false)
  return splice(body, edits).text
}

function editsOf(node: Nodes, isInLink: boolean, context: BodyContext): Edit[] {
  const { body, post, placeOf } = context
  switch (node.type) {
    case 'link':
      return linkEdits(node, context)
    case 'linkReference':
      return referenceEdits(node, context)
    case 'image':
      return pictureEdits(node, isInLink, context)
    case 'imageReference':
      return pictureReferenceEdits(node, isInLink, context)
    case 'html':
      return /^\s*<!--(?![\s\S]*-->)/.test(node.value)
        ? [{ from: rangeOf(node).to, to: rangeOf(node).to, text: '\n-->' }]
        : []
    case 'text':
      return emojiEdits(body, rangeOf(node))
    case 'code':
      return fenceEdits(node, body, () =>
        post.report(placeOf(rangeOf(node).from), 'code fence: is never closed; it is closed at its end', 'note'),
      )
    default:
      return []
  }
}

/** The definitions of a text, and whether pictures are all that uses each. */
function definitionsOf(tree: Root): [Definition, boolean][] {
  const definitions: Definition[] = []
  const pictures = new Set<string>()
  const links = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'imageReference') pictures.add(node.identifier)
    if (node.type === 'linkReference') links.add(node.identifier)
  })
  return definitions.map((node) => [node, pictures.has(node.identifier) && !links.has(node.identifier)])
}
