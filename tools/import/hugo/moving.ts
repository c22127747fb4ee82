/** Redirects of the former site, and a report on whether its addresses still work. */
import fs from 'node:fs'
import path from 'node:path'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { routes } from '#lib/site/routes.ts'
import { clean } from '#lib/text/message-format.ts'
import { ImportError, type Plan, type ReportRemark } from '#tools/documents/plan.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { builtBasePath, redirectsOf } from '#tools/serve/serve-site.ts'
import type { FindPost, SourcePost } from './blog.ts'
import type { Blog } from './files.ts'
import { tagsIn } from './front-matter/keys.ts'
import type { OldSite } from './site.ts'

/**
 * Reads a `_redirects` file (https://docs.netlify.com/routing/redirects/). Adds the old path of each
 * redirect to a post to the post's `aliases`, and returns these paths.
 */
export function takeRedirects(
  staticDir: string,
  { origin, section }: OldSite,
  find: FindPost,
  report: ReportRemark,
) {
  const file = path.join(staticDir, '_redirects')
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
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
        'redirect: does not lead to a post; add it to the settings of your host',
      )
    return [from]
  })
}

/** Addresses of the old blog (pages, aliases, feeds, tags, files of posts), with their anchors. */
export function oldAddresses(
  posts: readonly SourcePost[],
  redirected: readonly string[],
  { files, anchors }: Blog,
) {
  const old = new Map<string, ReadonlySet<string>>()
  const add = (...addresses: string[]) => {
    for (const address of addresses) old.set(address, new Set())
  }
  const list = `/${posts[0]?.site.section ?? 'blog'}/`
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

const isFile = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true

/** Reports which old addresses and anchors a finished site lacks; follows redirects. */
export function reportMove({ old, summary }: Pick<Plan, 'old' | 'summary'>, outDir: string) {
  if (!old)
    throw new ImportError('--report is for a blog; run npm run import -- hugo SOURCE --report')
  const base = builtBasePath(outDir)
  const redirects = redirectsOf(outDir)
  /** The page at the end of all redirects; undefined if there is none. */
  function pageAt(address: string, hops = 5): string | undefined {
    const name = decodeURIComponent(address.slice(base.length)).replace(/\/$/, '/index.html')
    // Static hosts add a missing final slash to addresses of folders, such as a renamed picture's.
    const file = [name, `${name}/index.html`].map((one) => path.join(outDir, one)).find(isFile)
    const text = file === undefined ? undefined : fs.readFileSync(file, 'utf8')
    const next = text
      ? / http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)?.[1]
      : redirects.get(address)
    return next === undefined || hops === 0 ? text : pageAt(next, hops - 1)
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
  const counts = `${lost.length} of ${old.size} old addresses and ${lostAnchors.length} of ${total} anchors are lost`
  return {
    isWhole: lost.length === 0,
    text: `${[...summary, counts, ...lost, ...lostAnchors].map((line) => clean(line, 500)).join('\n')}\n`,
  }
}
