import { Parser } from 'htmlparser2'
import postcss, { type ChildNode, type Container, type Root } from 'postcss'
import selectorParser, { type Selector } from 'postcss-selector-parser'

/** What a page must contain for a selector to match: all `words`, and for each list in `oneOf` one of its members. */
type Need = { words: string[]; oneOf: Need[][] }

/** The selectors of a rule, each with what a page must contain for it to match. */
type Needs = (Need & { selector: string })[]

/**
 * Pseudo-elements of form fields that Tailwind's reset styles, and the word for the fields that have them. The colon avoids
 * clashes with element names. `:host` never matches.
 */
const partsOfFields: readonly [part: RegExp, field: string][] = [
  [/^:host/, ':host'],
  [/^::file-selector-button$/, ':file'],
  [/^::-webkit-(?:date|calendar)/, ':date'],
  [/^::-webkit-(?:inner|outer)-spin/, ':number'],
  [/^::-webkit-search/, ':search'],
  [/^:(?::placeholder|-moz-ui-invalid)$/, ':field'],
]

/** The words for a text-like field; none for checkboxes, radio buttons and hidden fields. */
function wordsOfField(name: string, type = 'text'): string[] {
  if (name === 'textarea' || name === 'select') return [':field']
  if (name !== 'input' || /^(?:radio|checkbox|hidden)$/.test(type)) return []
  return [':field', /^(?:date|datetime-local|month|time|week)$/.test(type) ? ':date' : `:${type}`]
}

/** Everything in a page that selectors can match: `div` for elements, `.a` for classes, `#a` for ids, `--a` for variables. */
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

/** The custom properties named in a piece of CSS. */
function variablesOf(css: string): string[] {
  return css.match(/--[\w-]+/g) ?? []
}

/** What a page needs for a selector to match. The content of `:not()` is ignored. */
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
 * Makes a function that reduces a style sheet to what a page can use: rules whose elements, classes and ids it contains, and
 * the variables used by those rules, its style attributes and its drawings. Results are cached by the words of a page.
 * @param css the whole sheet
 * @param alwaysKept words that scripts add to pages later
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

/** Removes the fallback of `var(--a, b)` where `--a` is always defined. */
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

/** Nodes that apply unconditionally: at the top level or in layers, outside media queries. */
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
    // Tailwind repeats some declarations for different browsers.
    rule.each((node) => {
      if (String(node) === String(node.next())) node.remove()
    })
  })
  dropUnusedVariables(root, words)
  dropEmpty(root)
  return root.toString()
}

/** Removes unused custom properties, repeatedly: one may be used only by another unused one. */
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

/** Removes empty rules and groups. Statements without a body such as `@layer a, b;` stay. */
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
