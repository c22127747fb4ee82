import { siteHeaders } from '#build/headers.ts'
import { fileTypes, mediaTypes, PLAIN } from '#lib/media/media-types.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { HEADERS_FILE, REVALIDATE } from '#lib/site/headers-file.ts'
import type { Redirect } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'

export type Answers = ReturnType<typeof siteAnswers>

/**
 * What a server's configuration needs: headers, redirects and types. Paths include the base path.
 * @param scripts the inline scripts that pages may have
 */
export function siteAnswers(
  scripts: readonly string[],
  redirects: readonly Redirect[],
  { siteUrl, basePath }: Pick<SiteEnv, 'siteUrl' | 'basePath'>,
  clientPages: readonly string[] = [],
) {
  const [common, ...parts] = siteHeaders(scripts, siteUrl, basePath, clientPages)
  return {
    basePath,
    /** Headers of all responses; rules in `parts` add headers or replace them. */
    all: { 'Cache-Control': REVALIDATE, ...common?.headers },
    parts,
    redirects,
    /** Files that only hosts read; visitors get a 404 for them. */
    hidden: [`/${HEADERS_FILE}`, routes.redirects()].map((address) => basePath + address),
    /** Extensions of each media type; files with other extensions are sent as plain text. */
    types: byType(fileTypes),
    /** The same for files beside posts, whose addresses begin with /media/. */
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
