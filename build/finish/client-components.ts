import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/folders.ts'
import { PageError } from './strip-page.ts'

/** Next writes such a file for each route: which client components its pages can contain. */
const MANIFEST = 'page_client-reference-manifest.js'

/**
 * The client components of a build, except Next's own: the files by their ids in pages.
 * @param dir folder of Next's server files
 * @throws {PageError} if a client component is in the layout, so that all pages would need it
 */
export function readClientComponents(dir: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!fs.existsSync(dir)) return found
  for (const name of filesBelow(dir).filter((file) => path.basename(file) === MANIFEST)) {
    const text = fs.readFileSync(path.join(dir, name), 'utf8')
    const { clientModules } = JSON.parse(/\] = (\{.*\});?\s*$/s.exec(text)?.[1] ?? '')
    for (const [module, { id }] of Object.entries<{ id: string | number }>(clientModules)) {
      const file = module.replace(/^\[project\]\//, '')
      if (file.startsWith('node_modules/next/')) continue
      // The 404 page contains only the layout and app/not-found.tsx.
      if (name.startsWith('app/_not-found/'))
        throw new PageError(
          `${file}: this client component is in app/layout.tsx or app/not-found.tsx, so every page would load Next's scripts; move it into a page, or write a script in client/ (docs/recipes/add-behaviour.md)`,
        )
      found.set(String(id), file)
    }
  }
  return found
}

/** Matches the id of a client component in the data with which Next hydrates a page. */
const reference = /(?:\\n|\[1,")[\da-f]+:I\[\\?"?([\w-]+)/g

export const usesClientComponent = (html: string, components: ReadonlyMap<string, string>) =>
  [...html.matchAll(reference)].some(([, id = '']) => components.has(id))

/** True for a finished page that has kept Next's scripts. */
export const keepsFramework = (html: string | Buffer) => html.includes('<script id="_R_">')

/** The text of each inline script of a page, except JSON. React escapes `>` in attributes. */
export function inlineScripts(html: string) {
  const inline = /<script(?![^>]* (?:src=|type="[^"]*json"))[^>]*>(.*?)<\/script>/gs
  return [...html.matchAll(inline)].map(([, text = '']) => text)
}
