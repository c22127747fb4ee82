import { maintainers } from '#lib/content/maintainers.ts'
import { postsMentioningPerson, postsMentioningProject } from '#lib/content/mentions.ts'
import { otherAuthors, type PostSummary, publishedPosts, tags } from '#lib/content/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { releases, releasesByMonth } from '#lib/content/releases.ts'
import { renderHtml } from '#lib/content/render.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { absoluteUrl, encodedUrl, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** An entry of a feed, with the names of JSON Feed and absolute addresses. */
export type FeedEntry = {
  /** The id never changes, even if the post or the site moves. */
  id: string
  url: string
  title: string
  summary: string
  content_html: string
  date_published: Date
  date_modified: Date
  authors: { name: string; url: string }[]
  tags: { name: string; url: string }[]
}

/** Matches links of headings to themselves, which are useless in a feed reader. */
const anchors = /<a class="anchor"(?: [\w-]+="[^"]*")*>#<\/a><\/div>/g

/** HTML of texts for feeds, by file; cached, since a post is in several feeds. */
const rendered = cachedQuery(async () => new Map<string, Promise<string>>())

async function fullText(file: string, address: string) {
  const texts = await rendered()
  const text =
    texts.get(file) ?? htmlOf(file).then((html) => renderHtml(html, file, absoluteUrl, address))
  texts.set(file, text)
  return (await text).replaceAll('<div class="heading">', '').replace(anchors, '')
}

async function entryOfPost(post: PostSummary) {
  const { id, title, description, date, updated = date } = post
  const url = absoluteUrl(routes.post(post.slug))
  return {
    id,
    url,
    title,
    summary: description,
    content_html: await fullText(post.file, url),
    date_published: new Date(date),
    date_modified: new Date(updated),
    authors: post.authors.map(({ name, path }) => ({ name, url: encodedUrl(path) })),
    tags: post.tags.map((name) => ({ name, url: encodedUrl(routes.tag(name)) })),
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type ReleaseFacts = { title: string; date: string; notes: string; more: string; moreUrl?: string }

/** A feed entry that links to the release notes; the post about the release has its own entry. */
function entryOfRelease({ title, date, notes, more, moreUrl }: ReleaseFacts): FeedEntry {
  const summary = `${title} was released on ${formatDate(date)}.`
  const link = moreUrl === undefined ? '' : ` · <a href="${moreUrl}">${more}</a>`
  const html = `<p>${escaped(summary)}</p><p><a href="${notes}">Release notes</a>${link}</p>`
  return {
    id: notes,
    url: notes,
    title,
    summary,
    content_html: html,
    date_published: new Date(date),
    date_modified: new Date(date),
    authors: [],
    tags: [],
  }
}

async function entriesOfReleases() {
  return (await releases()).releases.map(({ version, date, notes, post }) =>
    entryOfRelease({
      title: `Falco ${version}`,
      date,
      notes,
      more: 'Announcement',
      moreUrl: post && absoluteUrl(routes.post(post.slug)),
    }),
  )
}

/** Entries of Falco's releases have the same ids as in Falco's feed, so readers see them once. */
async function entriesOfAllReleases() {
  const ofFalco = new Map((await entriesOfReleases()).map((entry) => [entry.id, entry]))
  const all = (await releasesByMonth()).flatMap(({ releases }) => releases)
  // List a release once if several parts of a project share its tag.
  const once = [...groupBy(all, ({ url }) => url).values()].flatMap(([first]) => first ?? [])
  return once.map(({ project, part, page, version, date, url }) => {
    const title = [project, part, version].filter(Boolean).join(' ')
    const moreUrl = page && encodedUrl(page)
    const entry = { title, date, notes: url, more: 'The project', moreUrl }
    return ofFalco.get(url) ?? entryOfRelease(entry)
  })
}

export type Feed = {
  group: 'The whole site' | 'Tags' | 'Authors' | 'Projects' | 'Maintainers'
  name: string
  title: string
  description: string
  page: string
  /** Folder of the feed's files: the address of its page, unless another feed has the same page. */
  folder: string
  entries: () => Promise<FeedEntry[]>
}

const newest =
  (posts: readonly PostSummary[], maxEntries = 10): Feed['entries'] =>
  () =>
    Promise.all(posts.slice(0, maxEntries).map(entryOfPost))

function feedOf(
  group: Feed['group'],
  page: string,
  name: string,
  description: string,
  entries: Feed['entries'],
) {
  return { group, name, title: `${site.name}: ${name}`, description, page, folder: page, entries }
}

async function mainFeeds() {
  const group = 'The whole site'
  const ofFalco = async () => (await entriesOfReleases()).slice(0, 30)
  const ofAll = async () => (await entriesOfAllReleases()).slice(0, 50)
  const aboutFalco = 'Every final release of Falco.'
  const aboutAll = 'Every final release of Falco and its related projects.'
  return [
    {
      ...feedOf(group, routes.blog(), 'Blog', site.description, newest(await publishedPosts(), 30)),
      title: site.name,
    },
    {
      ...feedOf(group, routes.releases(), 'Releases of Falco', aboutFalco, ofFalco),
      name: 'Releases',
    },
    {
      ...feedOf(group, routes.releases(), 'Releases of all projects', aboutAll, ofAll),
      folder: allReleasesFolder,
    },
  ]
}

/** All feeds, in the order of the feeds page. */
export const feeds = cachedQuery(async () => {
  const ofProjects = (await projects()).map(async ({ name }) => {
    const posts = newest(await postsMentioningProject(name))
    return feedOf('Projects', routes.project(name), name, `Posts that mention ${name}.`, posts)
  })
  const ofPeople = (await maintainers()).map(async ({ handle, name }) => {
    const page = routes.maintainer(handle)
    const posts = newest(await postsOfPerson(handle))
    return feedOf('Maintainers', page, name, `Posts by or about ${name}.`, posts)
  })
  return [
    ...(await mainFeeds()),
    ...(await tags()).map(({ name, path, posts }) =>
      feedOf('Tags', path, `#${name}`, `Posts about ${name}.`, newest(posts)),
    ),
    ...(await otherAuthors()).map(({ name, path, posts }) =>
      feedOf('Authors', path, name, `Posts by ${name}.`, newest(posts)),
    ),
    ...(await Promise.all([...ofProjects, ...ofPeople])),
  ]
})

/**
 * Posts that a person wrote or that mention them. Maintainers have no author page, so one feed has
 * both.
 */
async function postsOfPerson(handle: string) {
  const mentioning = new Set((await postsMentioningPerson(handle)).map(({ slug }) => slug))
  return (await publishedPosts()).filter(
    (post) =>
      mentioning.has(post.slug) || post.authors.some(({ maintainer }) => maintainer === handle),
  )
}
