import { isPlainPath } from '#lib/site/impossible-names.ts'
import { routes } from '#lib/site/routes.ts'
import { clean } from '#lib/text/message-format.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { builtBasePath, readFileIn, redirectsOf } from '#tools/serve/serve-site.ts'
import type { FindPost, SourcePost } from './blog.ts'
import type { Blog } from './files.ts'
import { tagsIn } from './front-matter.ts'
import type { ReportRemark } from './report.ts'
import type { BlogFolder, OldSite } from './site.ts'

/**
 * Reads the file `_redirects` of Netlify (https://docs.netlify.com/routing/redirects/). A path that
 * redirects to a post becomes an alias of the post. Returns the old paths of all redirects from or
 * to the blog.
 */
export function takeRedirects(
  { staticDir, site: { origin, section } }: BlogFolder,
  find: FindPost,
  report: ReportRemark,
) {
  const lines = (readFileIn(staticDir, '_redirects') ?? '').split('\n')
  const isOfBlog = (address: string) =>
    address === `/${section}` || address.startsWith(`/${section}/`)
  return lines.flatMap((line, index) => {
    const [from = '', to = ''] = (origin ? line.replaceAll(origin, '') : line).trim().split(/\s+/)
    if (!from.startsWith('/') || ![from, to].some(isOfBlog)) return []
    const post = to.startsWith('/') ? find(to) : undefined
    if (post && isPlainPath(from)) post.aliases.push(from)
    else
      report(
        { line: index + 1, column: 1 },
        'redirect: cannot be an alias of a post; add it to the settings of your host',
      )
    return [from]
  })
}

/** All addresses of the old blog, such as those of posts, feeds and tags, with their anchors. */
export function oldAddresses(
  posts: readonly SourcePost[],
  { section }: OldSite,
  redirected: readonly string[],
  { files, anchors }: Blog,
) {
  const old = new Map<string, ReadonlySet<string>>()
  const add = (...addresses: string[]) => {
    for (const address of addresses) old.set(address, new Set())
  }
  const list = `/${section}/`
  add(list, `${list}index.xml`, '/blog/feed.xml', '/feed.xml', ...redirected.map(routes.alias))
  for (const post of posts.filter(({ values }) => textIn(values, 'draft') !== 'true')) {
    const names = files
      .beside(post)
      .flatMap(([name]) => (/(?:^|\/)\.|\.md$/.test(name) ? [] : name))
    const ofTags = tagsIn(post.values).map((tag) => encodeURI(routes.tag(tag).replace('/blog', '')))
    add(...post.aliases.map(routes.alias), ...ofTags)
    add(...names.map((name) => encodeURI(post.address + name)))
    old.set(encodeURI(post.address), anchors(post))
  }
  return old
}

/** Reports which addresses and anchors of the old site are missing in a finished site. */
export function reportMove(
  { old, summary }: { old: ReturnType<typeof oldAddresses>; summary: string },
  outDir: string,
) {
  const base = builtBasePath(outDir)
  const redirects = redirectsOf(outDir)
  /** Follows redirects to a page, and returns its text; undefined if there is none. */
  function pageAt(address: string): string | undefined {
    const name = decodeURIComponent(address.slice(base.length)).replace(/\/$/, '/index.html')
    // As static hosts do, accepts the address of a folder without its final slash.
    const text = readFileIn(outDir, name) ?? readFileIn(outDir, `${name}/index.html`)
    const next = text
      ? / http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)?.[1]
      : redirects.get(address)
    return next === undefined ? text : pageAt(next)
  }
  const lost: string[] = []
  const lostAnchors: string[] = []
  for (const [address, ids] of old) {
    const text = pageAt(base + address)
    if (text === undefined || (address.endsWith('.xml') && !text.includes('<rss')))
      lost.push(address)
    else
      for (const id of ids) if (!text.includes(` id="${id}"`)) lostAnchors.push(`${address}#${id}`)
  }
  const total = [...old.values()].reduce((sum, { size }) => sum + size, 0)
  const addresses = `${lost.length} of ${old.size} old addresses`
  const counts = `${addresses} and ${lostAnchors.length} of ${total} anchors are lost`
  const lines = [summary, counts, ...lost, ...lostAnchors]
  return {
    isWhole: lost.length === 0,
    text: lines.map((line) => `${clean(line, 500)}\n`).join(''),
  }
}
