import { releases } from '#lib/content/community.ts'
import { releasesByMonth } from '#lib/content/project-releases.ts'
import type { ProjectRelease } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import type { FeedEntry } from './entries.ts'

/** The newest releases, each with the post that announced it; a release is where its notes are, as that post has an entry. */
export async function entriesOfReleases(most: number): Promise<FeedEntry[]> {
  return ((await releases())?.releases ?? []).slice(0, most).map(({ version, date, notes, post }) => {
    const summary = `Falco ${version} was released on ${formatDate(date)}.`
    return {
      id: notes,
      url: notes,
      title: `Falco ${version}`,
      summary,
      html: `<p>${summary}</p><p><a href="${notes}">Release notes</a>${post ? ` · <a href="${absoluteUrl(routes.post(post.slug))}">Announcement</a>` : ''}</p>`,
      published: new Date(date),
      updated: new Date(date),
      authors: [],
      tags: [],
    }
  })
}

/** The newest releases of all projects; those of Falco are what they are in its own feed, so that a reader has each once. */
export async function entriesOfAllReleases(most: number): Promise<FeedEntry[]> {
  const ofFalco = new Map((await entriesOfReleases(Number.POSITIVE_INFINITY)).map((entry) => [entry.id, entry]))
  const all = (await releasesByMonth()).flatMap(({ releases }) => releases)
  // Two parts may have one tag, and so one address.
  const once = [...groupBy(all, ({ url }) => url)].flatMap(([, [first]]) => first ?? [])
  return once.slice(0, most).map((release) => ofFalco.get(release.url) ?? entryOfRelease(release))
}

/** A text as HTML holds it: the name of a part is anybody's. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function entryOfRelease({ project, part, page, version, date, url }: ProjectRelease): FeedEntry {
  const name = [project, part, version].filter(Boolean).join(' ')
  const summary = `${name} was released on ${formatDate(date)}.`
  const about = page === undefined ? '' : ` · <a href="${encodedUrl(page)}">The project</a>`
  return {
    id: url,
    url,
    title: name,
    summary,
    html: `<p>${escaped(summary)}</p><p><a href="${url}">Release notes</a>${about}</p>`,
    published: new Date(date),
    updated: new Date(date),
    authors: [],
    tags: [],
  }
}
