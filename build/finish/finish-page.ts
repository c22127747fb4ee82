import { pagePolicy } from '#build/headers.ts'
import { quote } from '#lib/text/message-format.ts'
import { stylePruner } from './prune-style.ts'
import { PageError, stripPage } from './strip-page.ts'

/** A url() in a style sheet that points to a file of the framework. */
const frameworkFile = /url\(\s*["']?((?!data:|#|\/(?![^"')]*_next\/))[^"')]+)/

/** What finished pages depend on beside the exported ones. */
export type PageInputs = {
  /** Texts of the export's style sheets, by path from its root. */
  sheets: Record<string, string>
  basePath: string
  /** The only inline scripts that pages may have. */
  knownScripts: string[]
}

/**
 * Makes the function that finishes a page: without the framework, with the style rules that it uses, and with a
 * Content-Security-Policy that allows nothing else.
 * @throws {PageError} where the page would be broken without the framework
 */
export function pageFinisher({ sheets, basePath, knownScripts }: PageInputs) {
  const pruners = new Map<string, ReturnType<typeof stylePruner>>()

  function prunerOf(stylesheets: readonly string[]): ReturnType<typeof stylePruner> {
    const texts = stylesheets.map((address) => sheets[address.slice(basePath.length + 1).split('?')[0] ?? ''])
    const css = texts.join('\n')
    const pruner = pruners.get(css) ?? stylePruner(css)
    pruners.set(css, pruner)
    return pruner
  }

  return async (page: string, source: string): Promise<string> => {
    const { start, head, rest, stylesheets, style: ownStyle, rules, scripts, words } = stripPage(page, source)
    const unknown = scripts.find((text) => !knownScripts.includes(text))
    if (unknown !== undefined)
      throw new PageError(`${page}: holds a script that is not known, ${quote(unknown)}; put it into client/`)
    const style = ownStyle + (await prunerOf(stylesheets)(words))
    const file = frameworkFile.exec(style)?.[1]
    if (file) throw new PageError(`${page}: asks for ${file}, a file of the framework; import it from public/ instead`)
    const policy = pagePolicy(page, scripts, style + rules)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
    return `${start}${meta}${head}<style>${style}${rules}</style>${rest}`
  }
}
