/** What a reader of the former site finds on the new one: redirects, and a report that asks for each old address. */
import fs from 'node:fs'
import path from 'node:path'
import { isPlainPath } from '#lib/site/impossible-names.ts'
import { routes } from '#lib/site/routes.ts'
import { clean } from '#lib/text/message-format.ts'
import { ImportError, type Plan, type ReportRemark } from '#tools/import/plan.ts'
import { textIn } from '#tools/import/yaml.ts'
import { builtBasePath, redirectsOf } from '#tools/serve/serve-site.ts'
import { type FindPost, oldSite, type SourcePost } from './blog.ts'
import type { Blog } from './files.ts'
import { tagsIn } from './front-matter/keys.ts'

/** Makes aliases of what a `_redirects` file (https://docs.netlify.com/routing/redirects/) leads to posts; returns old paths. */
export function takeRedirects(staticDir: string, find: FindPost, report: ReportRemark) {
  const file = path.join(staticDir, '_redirects')
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  return lines.flatMap((line, index) => {
    const [from = '', to = ''] = line.replaceAll(oldSite, '').trim().split(/\s+/)
    if (!from.startsWith('/') || ![from, to].some((one) => /^\/blog\b/.test(one))) return []
    const post = find(/^\/blog\/([^/]+)\/?$/.exec(to)?.[1] ?? '')
    if (post && isPlainPath(from)) post.aliases.push(from)
    else report({ line: index + 1, column: 1 }, 'redirect: leads to no post; write it into the settings of your host')
    return [from]
  })
}

/** The addresses of a blog of Hugo, with the anchors of each: pages, aliases, feeds, tags, and files beside posts. */
export function oldAddresses(posts: readonly SourcePost[], redirected: readonly string[], { files, anchors }: Blog) {
  const old = new Map<string, ReadonlySet<string>>()
  const add = (...all: string[]) => all.forEach((one) => void old.set(one, new Set()))
  add(routes.blog(), routes.oldFeed(), '/blog/feed.xml', '/feed.xml', ...redirected.map(routes.alias))
  for (const post of posts.filter(({ values }) => textIn(values, 'draft') !== 'true')) {
    const names = files.beside(post).flatMap(([name]) => (/(?:^|\/)\.|\.md$/.test(name) ? [] : name))
    const ofTags = tagsIn(post.values).map((tag) => encodeURI(routes.tag(tag).replace('/blog', '')))
    add(...post.aliases.map(routes.alias), ...ofTags)
    add(...names.map((name) => encodeURI(routes.post(post.slug) + name)))
    old.set(routes.post(post.slug), anchors(post))
  }
  return old
}

/** Asks a finished site for each old address and its anchors, as a reader does who follows redirects. */
export function reportMove({ old, summary }: Pick<Plan, 'old' | 'summary'>, outDir: string) {
  if (!old) throw new ImportError('--report is for a blog; write npm run import -- hugo SOURCE --report')
  const base = builtBasePath(outDir)
  const redirects = redirectsOf(outDir)
  /** The text in the end; undefined if nothing answers. */
  function ask(address: string, hops = 5): string | undefined {
    const name = decodeURIComponent(address.slice(base.length)).replace(/\/$/, '/index.html')
    const stat = fs.statSync(path.join(outDir, name), { throwIfNoEntry: false })
    const text = stat?.isFile() ? fs.readFileSync(path.join(outDir, name), 'utf8') : undefined
    const next = text ? / http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)?.[1] : redirects.get(address)
    return next === undefined || hops === 0 ? text : ask(next, hops - 1)
  }
  const [lost, anchors]: [string[], string[]] = [[], []]
  for (const [address, ids] of old) {
    const text = ask(base + address)
    if (text === undefined || (address.endsWith('.xml') && !text.includes('<rss'))) lost.push(address)
    else for (const id of ids) if (!text.includes(` id="${id}"`)) anchors.push(`${address}#${id}`)
  }
  const total = [...old.values()].reduce((sum, { size }) => sum + size, 0)
  const counts = `${lost.length} of ${old.size} old addresses and ${anchors.length} of ${total} anchors are lost`
  return {
    isWhole: lost.length === 0,
    text: `${[...summary, counts, ...lost, ...anchors].map((line) => clean(line, 500)).join('\n')}\n`,
  }
}
