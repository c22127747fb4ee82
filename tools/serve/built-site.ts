import fs from 'node:fs'
import path from 'node:path'
import { HEADERS_FILE, parseHeaders } from '#lib/site/headers-file.ts'
import { parseRedirects, spellingsOf } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

/** Throws if there is no finished site in a folder; returns the site's base path. */
export function requireSite(outDir: string) {
  if (!fs.existsSync(path.join(outDir, 'index.html')))
    throw new Error(`There is no site in ${path.relative('.', outDir)}/; run npm run build first`)
  return builtBasePath(outDir)
}

export function builtBasePath(outDir: string) {
  const ending = '/client/*'
  const rules = parseHeaders(readFileIn(outDir, HEADERS_FILE) ?? '')
  const rule = rules.find(({ pattern }) => pattern.endsWith(ending))
  return rule?.pattern.slice(0, -ending.length) ?? ''
}

export function redirectsOf(outDir: string) {
  const redirects = parseRedirects(readFileIn(outDir, routes.redirects()) ?? '')
  return new Map(
    redirects.flatMap(([from, to]) => spellingsOf(from).map((address) => [address, to] as const)),
  )
}

/** Undefined if there is no such file; a build may replace the folder at any moment. */
export function readFileIn(dir: string, name: string) {
  try {
    return fs.readFileSync(path.join(dir, name), 'utf8')
  } catch {
    return undefined
  }
}
