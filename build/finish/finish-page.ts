import fs from 'node:fs/promises'
import path from 'node:path'
import { inlineScripts } from '#build/headers/inline-scripts.ts'
import { hashOf, kindOfPage, pagePolicy } from '#build/headers/policy.ts'
import { quote } from '#lib/text/message-format.ts'
import { RuntimeNeededError, stripFramework } from './framework.ts'
import { stylePruner } from './prune-style.ts'
import { moveStyleAttributes } from './style-attributes.ts'

/** Elements that scripts of client/ add to pages; their style rules must be kept. */
const addedByScripts = ['button', 'html']

/** A url() in a style sheet that points to a file of the framework. */
const fileOfSheet = /url\(\s*["']?((?!data:|#|\/(?![^"')]*_next\/))[^"')]+)/

const refresh = /<meta http-equiv="refresh"[^<>]*>/

/**
 * Moves the refresh of a redirect page to the end of the head. React renders it before or after Next's metadata, whichever
 * is ready first, so two builds of the same content would differ.
 */
function settleRefresh(head: string): string {
  const [meta = ''] = refresh.exec(head) ?? []
  return head.replace(meta, '') + meta
}

/**
 * Makes the function that finishes a page: removes the framework, inlines the style rules the page uses, and adds a
 * Content-Security-Policy that allows nothing else.
 * @param exportDir where style sheets are found
 * @param firstPaint the only inline script that pages may have
 * @throws {RuntimeNeededError} where the page would be broken without the framework
 */
export function pageFinisher(
  exportDir: string,
  basePath: string,
  firstPaint: string,
): (page: string, html: string) => Promise<string> {
  const pruners = new Map<string, Promise<(html: string) => Promise<string>>>()

  async function prunerOf(stylesheets: readonly string[]): Promise<(html: string) => Promise<string>> {
    const texts = stylesheets.map((address) =>
      fs.readFile(path.join(exportDir, address.slice(basePath.length).split('?')[0] ?? ''), 'utf8'),
    )
    return stylePruner((await Promise.all(texts)).join('\n'), addedByScripts)
  }

  return async (page, source) => {
    const { html, stylesheets, scripts, style: ownStyle, asksFor, headEnd } = stripFramework(page, source)
    const key = stylesheets.join(' ')
    const pruner = pruners.get(key) ?? prunerOf(stylesheets)
    pruners.set(key, pruner)
    const style = ownStyle + (await (await pruner)(html))
    const [unknown] = scripts.filter((text) => text !== firstPaint)
    if (unknown !== undefined)
      throw new RuntimeNeededError(`${page}: holds a script that is not known, ${quote(unknown)}; put it into client/`)
    const left = asksFor ?? fileOfSheet.exec(style)?.[1]
    if (left) {
      throw new RuntimeNeededError(`${page}: asks for ${left}, a file of the framework; import it from public/ instead`)
    }
    const head = settleRefresh(html.slice(0, headEnd))
    const body = moveStyleAttributes(page, html.slice(headEnd))
    const whole = style + body.rules
    const policy = pagePolicy(kindOfPage(`/${page}`), inlineScripts(head).map(hashOf), whole)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
    return `${head.replace(/<head(?:\s[^>]*)?>/, (start) => start + meta)}<style>${whole}</style>${body.html}`
  }
}
