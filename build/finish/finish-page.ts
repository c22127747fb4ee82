import fs from 'node:fs/promises'
import path from 'node:path'
import { hashOf, kindOfPage, pagePolicy } from '#build/headers/policy.ts'
import { quote } from '#lib/text/message-format.ts'
import { RuntimeNeededError, stripFramework } from './framework.ts'
import { stylePruner } from './prune-style.ts'
import { moveStyleAttributes } from './style-attributes.ts'

/** Elements that scripts of client/ add to pages; their style rules must be kept. */
const addedByScripts = ['button', 'html']

/** An address that an element loads from the framework's files; a link to follow loads nothing. */
const fileOfPage =
  /<(?!a\s)\w[^<>]*\s(?:(?:src|srcset|imagesrcset|href|poster|data|style)="(?:[^"]*[\s,('])?|content=")([^"\s,()']*\/_next\/[^"\s,()']*)[^<>]*>/i

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

/** A finished page, and the hashes of its inline scripts. */
export type FinishedPage = { html: string; scripts: string[] }

/**
 * Makes the function that finishes a page: removes the framework, inlines the style rules the page uses, and adds a
 * Content-Security-Policy that allows nothing else.
 * @param exportDir where style sheets are found
 * @param firstPaint the only inline script that pages may have, beside speculation rules
 * @throws {RuntimeNeededError} where the page would be broken without the framework
 */
export function pageFinisher(
  exportDir: string,
  basePath: string,
  firstPaint: string,
): (page: string, source: string) => Promise<FinishedPage> {
  const pruners = new Map<string, Promise<ReturnType<typeof stylePruner>>>()

  async function prunerOf(stylesheets: readonly string[]): Promise<ReturnType<typeof stylePruner>> {
    const texts = stylesheets.map((address) =>
      fs.readFile(path.join(exportDir, address.slice(basePath.length).split('?')[0] ?? ''), 'utf8'),
    )
    return stylePruner((await Promise.all(texts)).join('\n'), addedByScripts)
  }

  return async (page, source) => {
    const { html, stylesheets, scripts, style: ownStyle, headEnd } = stripFramework(page, source)
    const key = stylesheets.join(' ')
    const pruner = pruners.get(key) ?? prunerOf(stylesheets)
    pruners.set(key, pruner)
    const prune = await pruner
    const style = ownStyle + (await prune(html))
    const unknown = scripts.find(({ text, type }) => type !== 'speculationrules' && text !== firstPaint)
    if (unknown)
      throw new RuntimeNeededError(
        `${page}: holds a script that is not known, ${quote(unknown.text)}; put it into client/`,
      )
    const left = fileOfPage.exec(html)?.[1] ?? fileOfSheet.exec(style)?.[1]
    if (left)
      throw new RuntimeNeededError(`${page}: asks for ${left}, a file of the framework; import it from public/ instead`)
    const head = settleRefresh(html.slice(0, headEnd))
    const body = moveStyleAttributes(page, html.slice(headEnd))
    const whole = style + body.rules
    const hashes = scripts.map(({ text }) => hashOf(text))
    const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(kindOfPage(`/${page}`), hashes, whole)}"/>`
    const start = head.replace(/<head(?:\s[^>]*)?>/, (tag) => tag + meta)
    return { html: `${start}<style>${whole}</style>${body.html}`, scripts: hashes }
  }
}
