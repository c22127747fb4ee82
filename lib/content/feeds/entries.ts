import { releases } from '#lib/content/community.ts'
import { releasesByMonth } from '#lib/content/project-releases.ts'
import { htmlOf, memoiseByIndex } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** What a feed says of one post or release; addresses are absolute. */
export type FeedEntry = {
  /** Permanent, also if the post or the site moves. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
  authors: { name: string; url: string }[]
  tags: { name: string; url: string }[]
}

/** Links of headings to themselves (lib/markdown/chain.ts), which mean nothing in a feed reader. */
const anchors = /<a class="anchor"(?: [\w-]+="[^"]*")*>#<\/a><\/div>/g

/** Rendered texts by file, since a post is in several feeds. */
const rendered = memoiseByIndex(async () => new Map<string, Promise<string>>())

async function fullText(file: string, address: string): Promise<string> {
  const texts = await rendered()
  const text = texts.get(file) ?? htmlOf(file).then((html) => renderHtml(html, file, absoluteUrl, address))
  texts.set(file, text)
  return (await text).replaceAll('<div class="heading">', '').replace(anchors, '')
}

export async function entryOfPost(post: PostSummary): Promise<FeedEntry> {
  const url = absoluteUrl(routes.post(post.slug))
  return {
    id: post.id,
    url,
    title: post.title,
    summary: post.description,
    html: await fullText(post.file, url),
    published: new Date(post.date),
    updated: new Date(post.updated ?? post.date),
    authors: post.authors.map(({ name, path }) => ({ name, url: encodedUrl(path) })),
    tags: post.tags.map((name) => ({ name, url: encodedUrl(routes.tag(name)) })),
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A release leads to its notes, since the post that announced it has an entry of its own. */
function entryOfRelease(title: string, date: string, notes: string, more: string, moreUrl?: string): FeedEntry {
  const summary = `${title} was released on ${formatDate(date)}.`
  const link = moreUrl === undefined ? '' : ` · <a href="${moreUrl}">${more}</a>`
  const html = `<p>${escaped(summary)}</p><p><a href="${notes}">Release notes</a>${link}</p>`
  const day = new Date(date)
  return { id: notes, url: notes, title, summary, html, published: day, updated: day, authors: [], tags: [] }
}

/** Releases of Falco, newest first. */
export async function entriesOfReleases(): Promise<FeedEntry[]> {
  return ((await releases())?.releases ?? []).map(({ version, date, notes, post }) =>
    entryOfRelease(`Falco ${version}`, date, notes, 'Announcement', post && absoluteUrl(routes.post(post.slug))),
  )
}

/** Releases of all projects, newest first; those of Falco as in its own feed, so that readers of both see each once. */
export async function entriesOfAllReleases(): Promise<FeedEntry[]> {
  const ofFalco = new Map((await entriesOfReleases()).map((entry) => [entry.id, entry]))
  const all = (await releasesByMonth()).flatMap(({ releases }) => releases)
  // Two parts may share a tag.
  const once = [...groupBy(all, ({ url }) => url).values()].flatMap(([first]) => first ?? [])
  return once.map(({ project, part, page, version, date, url }) => {
    const title = [project, part, version].filter(Boolean).join(' ')
    return ofFalco.get(url) ?? entryOfRelease(title, date, url, 'The project', page && encodedUrl(page))
  })
}
