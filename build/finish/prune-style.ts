import { Parser } from 'htmlparser2'
import { PurgeCSS } from 'purgecss'

/** What selectors can name in a page: elements, classes, ids and the variables of its style attributes and drawings. */
function wordsOf(html: string): Set<string> {
  const words = new Set<string>()
  const parser = new Parser({
    onopentag(name, { class: classes = '', id = '', style, fill, stroke }) {
      const variables = `${style} ${fill} ${stroke}`.match(/--[\w-]+/g) ?? []
      for (const word of [name, ...classes.split(/\s+/), id, ...variables]) words.add(word)
    },
  })
  parser.end(html)
  return words
}

/**
 * Makes a function that reduces a style sheet to the rules and variables that a page can use, by the package purgecss.
 * Results are cached by the words of a page.
 * @param css the whole sheet
 * @param alwaysKept elements that scripts add to pages later
 */
export function stylePruner(css: string, alwaysKept: readonly string[] = []): (html: string) => Promise<string> {
  // Scripts set attributes such as `aria-expanded`, so a page counts as having each one that the sheet names.
  const attributes = css.match(/(?<=\[)[\w-]+|(?<==["']?)[\w-]+(?=["']?\])/g) ?? []
  const named = css.replaceAll('\\', '')
  const results = new Map<string, Promise<string>>()

  async function prune(words: readonly string[]): Promise<string> {
    // For the length of the call, a rule uses the variables that only the page names: so those that they use stay, too.
    const variables = words.filter((word) => word.startsWith('--')).map((name) => `var(${name})`)
    const uses = `*{x:${variables.join(' ')}}`
    const [{ css: result } = { css: uses }] = await new PurgeCSS().purge({
      content: [{ raw: words.join('\n'), extension: 'html' }],
      css: [{ raw: css + uses }],
      defaultExtractor: (text) => text.split('\n'),
      safelist: [...alwaysKept, ...attributes],
      variables: true,
    })
    return result.slice(0, -uses.length)
  }

  return (html) => {
    const words = [...wordsOf(html)].filter((word) => named.includes(word)).sort()
    const key = words.join(' ')
    const result = results.get(key) ?? prune(words)
    results.set(key, result)
    return result
  }
}
