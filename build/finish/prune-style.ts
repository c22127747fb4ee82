import { Parser } from 'htmlparser2'
import postcss, { type ChildNode, type Container, type Root } from 'postcss'
import selectorParser, { type Selector } from 'postcss-selector-parser'

/** Words of which a page must hold all, and for each list in a selector those of one of its members. */
type Need = { words: string[]; oneOf: Need[][] }

/** A rule of the sheet with what a page must hold for each of its selectors to match. */
type Needs = (Need & { selector: string })[]

/**
 * Parts of fields, which a reset styles in every sheet, and the word for the fields that have them; a colon keeps it apart.
 * No page is within another one's element, so none has the word for the first.
 */
const partsOfFields: readonly [part: RegExp, field: string][] = [
  [/^:host/, ':host'],
  [/^::file-selector-button$/, ':file'],
  [/^::-webkit-(?:date|calendar)/, ':date'],
  [/^::-webkit-(?:inner|outer)-spin/, ':number'],
  [/^::-webkit-search/, ':search'],
  [/^:(?::placeholder|-moz-ui-invalid)$/, ':field'],
]

/** The words for a field that is written into; none for what is ticked or not shown. */
function wordsOfField(name: string, type = 'text'): string[] {
  if (name === 'textarea' || name === 'select') return [':field']
  if (name !== 'input' || /^(?:radio|checkbox|hidden)$/.test(type)) return []
  return [':field', /^(?:date|datetime-local|month|time|week)$/.test(type) ? ':date' : `:${type}`]
}

/** What a page holds that a selector can ask for: `div` for elements, `.a` for classes, `#a` for ids, `--a` for variables. */
function wordsOf(html: string): Set<string> {
  const words = new Set<string>()
  const parser = new Parser({
    onopentag(name, { class: classes, id, type, style, fill, stroke }) {
      words.add(name)
      for (const word of wordsOfField(name, type)) words.add(word)
      for (const word of classes?.split(/\s+/) ?? []) words.add(`.${word}`)
      if (id) words.add(`#${id}`)
      for (const name of variablesOf(`${style} ${fill} ${stroke}`)) words.add(name)
    },
  })
  parser.end(html)
  return words
}

/** The custom properties that a text of CSS names. */
function variablesOf(css: string): string[] {
  return css.match(/--[\w-]+/g) ?? []
}

/** What every match of a selector needs. What stands in `:not()` is not asked for. */
function needOf(selector: Selector): Need {
  const need: Need = { words: [], oneOf: [] }
  for (const node of selector.nodes) {
    if (node.type === 'class') need.words.push(`.${node.value}`)
    if (node.type === 'id') need.words.push(`#${node.value}`)
    if (node.type === 'tag') need.words.push(node.value.toLowerCase())
    if (node.type !== 'pseudo') continue
    need.words.push(...partsOfFields.flatMap(([part, field]) => (part.test(node.value) ? [field] : [])))
    if (/^:(?:is|where|has)$/.test(node.value)) need.oneOf.push(node.nodes.map(needOf))
  }
  return need
}

function needsOf(selectors: string): Needs {
  const needs: Needs = []
  selectorParser((root) => {
    for (const selector of root.nodes) needs.push({ selector: String(selector).trim(), ...needOf(selector) })
  }).processSync(selectors)
  return needs
}

function isMet({ words, oneOf }: Need, held: ReadonlySet<string>): boolean {
  return words.every((word) => held.has(word)) && oneOf.every((list) => list.some((need) => isMet(need, held)))
}

/** All words that a selector names. */
function namedIn({ words, oneOf }: Need): string[] {
  return [...words, ...oneOf.flat().flatMap(namedIn)]
}

/**
 * Makes a function that leaves of a style sheet what a page can use: rules whose elements, classes and ids it holds,
 * and the variables that those rules or its style attributes, and the colours of its drawings, use. Pages that hold the
 * same words get the same string.
 * @param css the whole sheet
 * @param alwaysKept words that scripts put into a page later
 */
export function stylePruner(css: string, alwaysKept: readonly string[] = []): (html: string) => string {
  const sheet = postcss.parse(css)
  dropNeedlessFallbacks(sheet)
  const needs = new Map<string, Needs>()
  const known = new Set<string>(alwaysKept)
  sheet.walkRules((rule) => {
    if (isKeyframe(rule.parent) || needs.has(rule.selector)) return
    const found = needsOf(rule.selector)
    needs.set(rule.selector, found)
    for (const need of found) for (const word of namedIn(need)) known.add(word)
  })
  sheet.walkDecls(/^--/, ({ prop }) => void known.add(prop))
  const done = new Map<string, string>()
  return (html) => {
    const held = [...wordsOf(html)].filter((word) => known.has(word))
    const words = new Set([...held, ...alwaysKept])
    const key = [...words].sort().join(' ')
    const result = done.get(key) ?? prune(sheet, needs, words)
    done.set(key, result)
    return result
  }
}

/** Takes the second part out of `var(--a, b)` where the sheet says what `--a` is, wherever that is asked. */
function dropNeedlessFallbacks(sheet: Root): void {
  const known = new Set<string>()
  for (const node of alwaysThere(sheet)) {
    if (node.type !== 'rule' || !node.selectors.includes(':root')) continue
    node.each((part) => void (part.type === 'decl' && known.add(part.prop)))
  }
  sheet.walkDecls((declaration) => {
    if (!declaration.value.includes('var(')) return
    declaration.value = declaration.value.replace(
      /var\((--[\w-]+),(?:[^()]|\([^()]*\))*\)/g,
      (whole: string, name: string) => (known.has(name) ? `var(${name})` : whole),
    )
  })
}

/** What no query asks anything for: it stands in the sheet itself, or in layers. */
function alwaysThere({ nodes = [] }: Container): ChildNode[] {
  return nodes.flatMap((node) => (node.type === 'atrule' && node.name === 'layer' ? alwaysThere(node) : [node]))
}

function isKeyframe(node: Container | ChildNode | undefined | { type: string }): boolean {
  return node !== undefined && node.type === 'atrule' && 'name' in node && /keyframes$/.test(String(node.name))
}

function prune(sheet: Root, needs: Map<string, Needs>, words: Set<string>): string {
  const root = sheet.clone()
  root.walkRules((rule) => {
    if (isKeyframe(rule.parent)) return
    const kept = (needs.get(rule.selector) ?? []).filter((need) => isMet(need, words))
    if (kept.length === 0) rule.remove()
    else rule.selector = kept.map(({ selector }) => selector).join(',')
    // Tailwind writes some declarations once for each browser that it means.
    rule.each((node) => {
      if (String(node) === String(node.next())) node.remove()
    })
  })
  dropUnusedVariables(root, words)
  dropEmpty(root)
  return root.toString()
}

/** Takes out custom properties that nothing uses, until there are none: one may only serve another. */
function dropUnusedVariables(root: Root, words: ReadonlySet<string>): void {
  let removed: boolean
  do {
    removed = false
    const used = new Set(words)
    root.walkDecls(({ value }) => {
      for (const name of variablesOf(value)) used.add(name)
    })
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return
      declaration.remove()
      removed = true
    })
    root.walkAtRules('property', (rule) => {
      if (!used.has(rule.params.trim())) rule.remove()
    })
  } while (removed)
}

/** Takes out rules and groups that hold nothing any more; `@layer a, b;` and the like have no body and stay. */
function dropEmpty(root: Root): void {
  let removed: boolean
  do {
    removed = false
    root.walk((node) => {
      if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) {
        node.remove()
        removed = true
      }
    })
  } while (removed)
}
