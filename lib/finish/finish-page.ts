import fs from 'node:fs/promises'
import path from 'node:path'
import { RuntimeNeededError, stripFramework } from './framework.ts'
import { stylePruner } from './prune-style.ts'

/** Words that client/ puts into pages: their rules must be there before. */
const addedByScripts = ['.copy', 'button', 'html']

/**
 * Makes the function that finishes a page: takes the framework out of it, and puts the style that it uses into it.
 * @param exportDir where style sheets are found
 * @throws {RuntimeNeededError} where the page would be broken without the framework
 */
export function pageFinisher(exportDir: string, basePath: string): (page: string, html: string) => Promise<string> {
  const pruners = new Map<string, Promise<(html: string) => string>>()

  async function prunerOf(stylesheets: readonly string[]): Promise<(html: string) => string> {
    const texts = stylesheets.map((address) =>
      fs.readFile(path.join(exportDir, address.slice(basePath.length).split('?')[0] ?? ''), 'utf8'),
    )
    return stylePruner((await Promise.all(texts)).join('\n'), addedByScripts)
  }

  return async (page, source) => {
    const { html, stylesheets, headEnd } = stripFramework(page, source)
    const key = stylesheets.join(' ')
    const pruner = pruners.get(key) ?? prunerOf(stylesheets)
    pruners.set(key, pruner)
    const style = (await pruner)(html)
    const result = `${html.slice(0, headEnd)}<style>${style}</style>${html.slice(headEnd)}`
    const left = /["'(][^"'()\s]*\/_next\/[^"'()\s]*/.exec(result)?.[0].slice(1)
    if (left) {
      throw new RuntimeNeededError(`${page}: asks for ${left}, a file of the framework; import it from public/ instead`)
    }
    return result
  }
}
