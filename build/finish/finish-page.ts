import { pagePolicy } from '#build/headers.ts'
import { quote } from '#lib/text/message-format.ts'
import { stylePruner } from './prune-style.ts'
import { PageError, stripPage } from './strip-page.ts'

/** A url() in a style sheet that points to a file of Next, which the site does not contain. */
const frameworkFile = /url\(\s*["']?((?!data:|#|\/(?![^"')]*_next\/))[^"')]+)/

export type PageInputs = { css: string; knownScripts: string[] }

/**
 * Makes a function that finishes a page: cuts Next's scripts, adds only the style rules that the
 * page uses, and adds a Content-Security-Policy that allows only the page's own scripts and style.
 */
export function pageFinisher({ css, knownScripts }: PageInputs) {
  const prune = stylePruner(css)
  return async (page: string, source: Buffer) => {
    const {
      start,
      head,
      rest,
      style: ownStyle,
      rules,
      scripts,
      words,
    } = stripPage(page, source.toString())
    const unknown = scripts.find((text) => !knownScripts.includes(text))
    if (unknown !== undefined)
      throw new PageError(`${page}: has an unknown script, ${quote(unknown)}; put it into client/`)
    const style = ownStyle + (await prune(words))
    const file = frameworkFile.exec(style)?.[1]
    if (file)
      throw new PageError(
        `${page}: its style loads ${file}, a file of Next; put the file into public/, and use its URL`,
      )
    const policy = pagePolicy(page, scripts, style + rules)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
    return Buffer.from(`${start}${meta}${head}<style>${style}${rules}</style>${rest}`)
  }
}
