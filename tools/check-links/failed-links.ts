import fs from 'node:fs'
import path from 'node:path'
import { LinkChecker, LinkState } from 'linkinator'
import { goneHostOf } from '#lib/markdown/archived-copies.ts'
import { builtBasePath } from '#tools/serve/built-site.ts'
import { siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'

/** Addresses that are not requested, since they answer programs otherwise than readers. */
const exceptions = [
  // These pages of GitHub need a login; every page of the site links to them.
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:edit|issues\/new|new)\b/,
  /^https:\/\/(?:www\.)?(?:linkedin|twitter|x)\.com\//,
]

/** One line for each link of a finished site that fails, with a page that has the link. */
export async function failedLinks(outDir: string) {
  const site = await startServer(siteHandler(outDir))
  const sitemap = fs.readFileSync(path.join(outDir, 'sitemap.xml'), 'utf8')
  const [siteUrl] = /https?:\/\/[^/<]+(?=[^<]*<\/loc>)/.exec(sitemap) ?? ['']
  const { links } = await new LinkChecker().check({
    path: `${site.address}${builtBasePath(outDir)}/`,
    recurse: true,
    // Few requests at a time are polite; hosts that answer 429 are asked again when they say.
    concurrency: 4,
    timeout: 20_000,
    retry: true,
    retryErrors: true,
    retryErrorsCount: 2,
    // Absolute addresses of the site itself, such as canonical ones.
    urlRewriteExpressions: [{ pattern: new RegExp(`^${siteUrl}(?=/)`), replacement: site.address }],
    linksToSkip: async (url) =>
      goneHostOf(url) !== undefined || exceptions.some((pattern) => pattern.test(url)),
  })
  site.stop()
  const pages = new Map<string, string[]>()
  for (const { url, parent = '', state, status } of links)
    if (state === LinkState.BROKEN) {
      const failed = `${url.replace(site.address, '')} ${status ? `answers ${status}` : 'does not answer'}`
      pages.set(failed, [...(pages.get(failed) ?? []), parent.replace(site.address, '')])
    }
  return [...pages].map(([failed, parents]) => `${failed}: ${parents.join(', ')}`)
}
