import fs from 'node:fs'
import { browserslistToTargets, transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'

/** Elements that scripts of client/ add to pages without such elements; their style is kept. */
const addedByScripts = ['button']

const { browserslist } = JSON.parse(fs.readFileSync('package.json', 'utf8'))

/** Lightning CSS uses only shorthand that all these browsers understand. */
const targets = browserslistToTargets(browserslist.map((line: string) => line.replace('>= ', '')))

/**
 * Makes a function that returns the style sheet without the rules that a page does not use.
 * `words` are the names in the page that selectors can contain (strip-page.ts).
 */
export function stylePruner(css: string): (words: Iterable<string>) => Promise<string> {
  // Scripts set attributes such as `aria-expanded`, so rules for attributes are always kept.
  const attributes = css.match(/(?<=\[)[\w-]+|(?<==["']?)[\w-]+(?=["']?\])/g) ?? []
  const named = css.replaceAll('\\', '')
  const classes = [...new Set(css.match(/(?<=\.)(?:[\w-]|\\.)+/g))].map((name) =>
    name.replaceAll('\\', ''),
  )
  const results = new Map<string, Promise<string>>()

  async function prune(words: readonly string[]) {
    const present = new Set(words)
    // PurgeCSS takes 15 ms for the whole sheet. So Lightning CSS first removes rules for classes
    // that the page does not have, which takes 1 ms.
    const unusedSymbols = classes.filter((name) => !present.has(`.${name}`))
    const { code } = transform({
      filename: 'site.css',
      code: Buffer.from(css),
      minify: true,
      targets,
      unusedSymbols,
    })
    // The extra rule `uses` makes PurgeCSS keep CSS variables that only the page's HTML uses.
    // The result is returned without the rule.
    const variables = words.filter((word) => word.startsWith('--')).map((name) => `var(${name})`)
    const uses = `*{x:${variables.join(' ')}}`
    const [{ css: result } = { css: uses }] = await new PurgeCSS().purge({
      content: [{ raw: words.join('\n').replace(/^\./gm, ''), extension: 'html' }],
      css: [{ raw: code + uses }],
      defaultExtractor: (text) => text.split('\n'),
      safelist: [...addedByScripts, ...attributes],
      variables: true,
    })
    return result.slice(0, -uses.length)
  }

  return (all) => {
    const words = [...all].filter((word) => named.includes(word)).sort()
    const key = words.join(' ')
    const result = results.get(key) ?? prune(words)
    results.set(key, result)
    return result
  }
}
