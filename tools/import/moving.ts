import { routes } from '#lib/site/routes.ts'
import { clean } from '#lib/text/message-format.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { builtBasePath, readFileIn, redirectsOf } from '#tools/serve/serve-site.ts'
import type { SourcePost } from './blog.ts'
import { heldBackBy, tagsIn } from './front-matter.ts'
import type { Blog } from './links.ts'
import type { OldSite } from './site.ts'

type OldAddresses = ReturnType<typeof oldAddresses>

/** All addresses of the old blog, such as those of posts, feeds and tags, with their anchors. */
export function oldAddresses(
  posts: readonly SourcePost[],
  { section }: OldSite,
  { files, anchors }: Blog,
) {
  const list = `/${section}/`
  const old = new Map<string, ReadonlySet<string>>()
  const add = (...addresses: string[]) => {
    for (const address of addresses) old.set(address, new Set())
  }
  add(list, `${list}index.xml`, '/blog/feed.xml', '/feed.xml')
  for (const post of posts) {
    const { address, aliases, values } = post
    if (textIn(values, 'draft') === 'true' || heldBackBy(values)) continue
    const names = files.beside(post).map(([name]) => name)
    const published = names.filter((name) => !/(?:^|\/)\.|\.md$/.test(name))
    add(...aliases.map(routes.alias))
    add(...tagsIn(values).map((tag) => encodeURI(routes.tag(tag).replace('/blog', ''))))
    add(...published.map((name) => encodeURI(address + name)))
    old.set(encodeURI(address), anchors(post))
  }
  return old
}

/** Reports which addresses and anchors of the old site are missing in a finished site. */
export function reportMove(
  { old, summary }: { old: OldAddresses; summary: string },
  outDir: string,
) {
  const base = builtBasePath(outDir)
  const redirects = redirectsOf(outDir)
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
  let total = 0
  for (const [address, ids] of old) {
    total += ids.size
    const text = pageAt(base + address)
    if (text === undefined || (address.endsWith('.xml') && !text.includes('<rss')))
      lost.push(address)
    else
      for (const id of ids) if (!text.includes(` id="${id}"`)) lostAnchors.push(`${address}#${id}`)
  }
  const addresses = `${lost.length} of ${old.size} old addresses`
  const counts = `${addresses} and ${lostAnchors.length} of ${total} anchors are lost`
  const lines = [summary, counts, ...lost, ...lostAnchors]
  return {
    isWhole: lost.length === 0,
    text: lines.map((line) => `${clean(line, 500)}\n`).join(''),
  }
}
