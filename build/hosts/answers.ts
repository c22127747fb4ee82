import { siteHeaders } from '#build/headers.ts'
import { fileTypes, mediaTypes, PLAIN } from '#lib/media/media-types.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { HEADERS_FILE, REVALIDATE } from '#lib/site/headers-file.ts'
import type { Redirect } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

export type Answers = ReturnType<typeof siteAnswers>

type Site = Pick<SiteEnv, 'siteUrl' | 'basePath'>

/**
 * What a host has to know to answer for the site; addresses include the base path.
 * @param scripts all inline ones of all pages
 */
export function siteAnswers(
  scripts: readonly string[],
  redirects: readonly Redirect[],
  { siteUrl, basePath }: Site,
) {
  const [common, ...parts] = siteHeaders(scripts, siteUrl, basePath)
  return {
    basePath,
    /** Headers of all answers; `parts` of the site have more, or others in their place. */
    all: { 'Cache-Control': REVALIDATE, ...common?.headers },
    parts,
    redirects,
    /** Files that only a host reads. */
    hidden: [`/${HEADERS_FILE}`, routes.redirects()].map((address) => basePath + address),
    /** Extensions by type, of all files and of those beside posts; any other file is plain text. */
    types: byType(fileTypes),
    mediaTypes: byType(mediaTypes),
  }
}

function byType(types: ReadonlyMap<string, string>) {
  const names = [...new Set(types.values())].filter((type) => type !== PLAIN)
  return names.map((name) => ({
    type: name,
    extensions: [...types.keys()].filter((key) => types.get(key) === name),
  }))
}

export function block(head: string, lines: readonly string[]) {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}']
}
