import type { Element, Root as Hast, Nodes, Text } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { decodedProblem } from '#lib/check/bytes/characters.ts'
import { type Place, placeOf, type Report } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { sanitizeSchema } from '#lib/markdown/sanitize-schema.ts'
import { quote } from '#lib/text/message-format.ts'
import { checkContentModel } from './content-model.ts'

const allowedTags = new Set(sanitizeSchema.tagNames ?? [])

/** Reports each element and attribute of the author's that the sanitiser would drop, and anything else it changes. */
export function checkHtml(tree: Hast, clean: Nodes, body: string, bodyStart: Place, report: Report): void {
  let found = 0
  const tell: Report = (rule, place, message) => {
    // What only warns loses nothing, and leaves the rest to be looked at.
    if (severityOf(rule) === 'error') found++
    report(rule, place, message)
  }
  const lines = body.split('\n')
  const ids = new Set<string>()
  const enter = (node: Hast | Element, ancestors: readonly string[]): void => {
    for (const child of node.children) {
      if (child.type === 'text' || child.type === 'element') checkCharacters(child, lines, tell)
      if (child.type !== 'element') continue
      // Those that Markdown makes, too: where HTML stands in a quotation, its place does not tell which is which.
      checkElement(child, ancestors, tell)
      checkId(child, ids, tell)
      enter(child, [...ancestors, child.tagName])
    }
  }
  enter(tree, [])
  // The safety net: whatever the walk above does not know.
  const lost = found === 0 ? firstLost(tree, clean) : undefined
  if (lost)
    tell(
      'html/left-out',
      lost.at.position ? placeOf(lost.at) : bodyStart,
      `HTML: ${lost.what} is not allowed here and would be left out; write it as Markdown`,
    )
}

/** Without ancestors: an element is judged by itself here. */
const alone = { ...sanitizeSchema, ancestors: {}, strip: [] }
const instead = new Map([
  ['iframe', 'write a link to the page'],
  ['video', 'write a link to the video'],
  ['audio', 'write a link to the recording'],
  ['script', 'remove it'],
  ['style', 'remove it'],
  ['form', 'write a link to the form'],
  ['svg', 'save it as a file beside the post and show it as ![what it shows](./picture.svg)'],
])

function checkElement(node: Element, ancestors: readonly string[], tell: Report): void {
  const place = placeOf(node)
  const { tagName } = node
  if (!allowedTags.has(tagName)) {
    return tell(
      'html/tag-not-allowed',
      place,
      `HTML: the tag <${tagName}> is not allowed; ${instead.get(tagName) ?? `write Markdown, or \`<${tagName}>\` as code to show it`}`,
    )
  }
  const parents = sanitizeSchema.ancestors?.[tagName]
  if (parents && !parents.some((parent) => ancestors.includes(parent)))
    tell('html/left-out', place, `HTML: <${tagName}> is outside of <${parents.join('> or <')}>; write Markdown`)
  checkContentModel(node, ancestors.at(-1), tell)
  const kept = sanitize({ ...node, children: [] }, alone)
  const properties = kept.type === 'element' ? kept.properties : {}
  for (const [name, value] of Object.entries(node.properties)) {
    // Destinations have rules of their own, which say more.
    if (name in properties || (tagName === 'a' && name === 'href') || (tagName === 'img' && name === 'src')) continue
    const attribute = name === 'className' ? 'class' : name.toLowerCase()
    tell(
      'html/attribute-not-allowed',
      place,
      `HTML: the attribute ${attribute} of <${tagName}>, ${quote(`${attribute}="${[value].flat().join(' ')}"`)}, is not allowed; ${insteadOfAttribute.get(attribute) ?? 'remove it'}`,
    )
  }
}

/** Warns of an id that something before it has: the page keeps the first. */
function checkId(node: Element, taken: Set<string>, report: Report): void {
  const { id } = node.properties
  if (typeof id !== 'string' || id === '') return
  if (taken.has(id))
    report(
      'html/id-taken',
      placeOf(node),
      `HTML: ${quote(`id="${id}"`)} stands in the text before, and links lead there; write another id`,
    )
  taken.add(id)
}

const insteadOfAttribute = new Map([
  ['name', 'write id= for an anchor'],
  ['dir', 'write ltr, rtl or auto'],
  ['lang', 'write the tag of a language, such as de or pt-BR'],
  ['scope', 'write row or col'],
  ['id', 'write a word without spaces and colons'],
  ['width', 'write a number of pixels such as 720'],
  ['height', 'remove it, since the picture tells its height'],
])

/** Finds what `&#x202E;` and the like put into a text or an attribute. */
function checkCharacters(node: Text | Element, lines: readonly string[], tell: Report): void {
  const { start, end } = node.position ?? {}
  // Whole lines: where HTML stands in a quotation, columns are not exact.
  const source = () => (start && end ? lines.slice(start.line - 1, end.line) : lines).join('\n')
  const values = node.type === 'text' ? [node.value] : Object.values(node.properties).flat().map(String)
  for (const value of values) {
    const problem = decodedProblem(value, source)
    if (problem) tell(problem.rule, placeOf(node), `${problem.message} (a reference such as &#…; puts it here)`)
  }
}

/** What is in a tree and not in its sanitised form, in words, and the nearest node that has a place. */
type Lost = { what: string; at: Nodes }

function firstLost(written: Nodes, kept: Nodes | undefined, parent: Nodes = written): Lost | undefined {
  if (written.type === 'text') {
    const isSame = kept?.type === 'text' && kept.value === written.value
    const where = parent.type === 'element' ? ` in <${parent.tagName}>` : ''
    return isSame ? undefined : { what: `${quote(written.value)}${where}`, at: written.position ? written : parent }
  }
  if (written.type === 'element') {
    const isSame = kept?.type === 'element' && kept.tagName === written.tagName && !hasLost(written, kept)
    if (!isSame) return { what: `<${written.tagName}>`, at: written.position ? written : parent }
  }
  const rest = kept ? childrenOf(kept) : []
  for (const [index, child] of childrenOf(written).entries()) {
    const lost = firstLost(child, rest[index], written)
    if (lost) return lost
  }
  return undefined
}

/** True where a destination or a handler is gone; class names of our own steps may go. */
function hasLost(a: Element, b: Element): boolean {
  return Object.keys(a.properties).some((name) => !(name in b.properties) && /^on|style|srcdoc|action/i.test(name))
}

function childrenOf(node: Nodes): Nodes[] {
  if (!('children' in node)) return []
  return [...node.children].filter((child) => child.type === 'element' || child.type === 'text')
}
