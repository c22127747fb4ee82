import fs from 'node:fs'
import { transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'

/** Elements that scripts of client/ add to pages. */
const addedByScripts = ['button', 'html']

/**
 * Browsers of package.json for Lightning CSS, which shortens declarations as far as all of them
 * understand.
 */
const targets = Object.fromEntries(
  (JSON.parse(fs.readFileSync('package.json', 'utf8')).browserslist as string[]).map((line) => {
    const [, name = '', major, minor = 0] = /^(\w+) >= (\d+)(?:\.(\d+))?$/.exec(line) ?? []
    return [name, (Number(major) << 16) | (Number(minor) << 8)]
  }),
)

/**
 * Makes a function that reduces a style sheet to what a page with some words (strip-page.ts) can
 * use.
 */
export function stylePruner(css: string): (words: Iterable<string>) => Promise<string> {
  // Scripts set attributes such as `aria-expanded`, so all that the sheet names count as present.
  const attributes = css.match(/(?<=\[)[\w-]+|(?<==["']?)[\w-]+(?=["']?\])/g) ?? []
  const named = css.replaceAll('\\', '')
  const classes = [...new Set(css.match(/(?<=\.)(?:[\w-]|\\.)+/g))].map((name) =>
    name.replaceAll('\\', ''),
  )
  const results = new Map<string, Promise<string>>()

  async function prune(words: readonly string[]) {
    const present = new Set(words)
    // PurgeCSS prunes all, but takes 15 ms for the whole sheet; Lightning CSS takes 1 ms to cut
    // what needs other classes.
    const unusedSymbols = classes.filter((name) => !present.has(name))
    const { code } = transform({
      filename: 'site.css',
      code: Buffer.from(css),
      minify: true,
      targets,
      unusedSymbols,
    })
    // Keeps the variables that the page's own variables use; this rule is cut off again.
    const variables = words.filter((word) => word.startsWith('--')).map((name) => `var(${name})`)
    const uses = `*{x:${variables.join(' ')}}`
    const [{ css: result } = { css: uses }] = await new PurgeCSS().purge({
      content: [{ raw: words.join('\n'), extension: 'html' }],
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
