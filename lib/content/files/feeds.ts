import { renderHtml } from '#lib/content/pages/render.ts'
import { postsMentioning } from '#lib/content/posts/mentions.ts'
import { otherAuthors, type Post, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { type Maintainer, maintainers } from '#lib/content/projects/maintainers.ts'
import { projects } from '#lib/content/projects/projects.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { releases, releasesByMonth } from '#lib/content/releases/releases.ts'
import { formatDate } from '#lib/site/dates.ts'
import { absoluteUrl, encodedUrl, site } from '#lib/site/identity.ts'
import { allReleasesFolder, routes } from '#lib/site/routes.ts'
import { groupBy } from '#lib/text/collation.ts'

/** An entry of a feed, with the key names of JSON Feed. All addresses are absolute. */
export type FeedEntry = {
  id: string
  url: string
  title: string
  summary: string
  content_html: string
  date_published: Date
  date_modified: Date
  authors: { name: string; url: string }[]
  tags: { name: string; url: string }[]
  image?: string
}

/** Links next to headings, which are useless in a feed reader. */
const anchors = /<a class="anchor"(?: [\w-]+="[^"]*")*>#<\/a><\/div>/g

async function fullText(file: string, address: string) {
  const html = await renderHtml(await htmlOf(file), file, absoluteUrl, address)
  return html.replaceAll('<div class="heading">', '').replace(anchors, '')
}

/** The entries of all posts by slug, made once, since a post is in several feeds. */
const postEntries = cachedQuery(async () => {
  const posts = await publishedPosts()
  return new Map(
    await Promise.all(posts.map(async (post) => [post.slug, await entryOfPost(post)] as const)),
  )
})

async function entryOfPost(post: Post): Promise<FeedEntry> {
  const { id, title, description, date, updated = date, picture } = post
  const url = absoluteUrl(post.path)
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
    image: picture && absoluteUrl(picture.widest),
  }
}

function entryOfRelease(
  title: string,
  date: string,
  notes: string,
  more?: { name: string; url: string },
): FeedEntry {
  const summary = `${title} was released on ${formatDate(date)}.`
  const link = more ? ` · <a href="${more.url}">${more.name}</a>` : ''
  const escaped = summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = `<p>${escaped}</p><p><a href="${notes}">Release notes</a>${link}</p>`
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
  return (await releases()).releases.map(({ version, date, notes, post }) => {
    const more = post && { name: 'Announcement', url: absoluteUrl(post.path) }
    return entryOfRelease(`Falco ${version}`, date, notes, more)
  })
}

/** Reuses the entries of Falco's feed, so that readers of both feeds see each release once. */
async function entriesOfAllReleases() {
  const ofFalco = new Map((await entriesOfReleases()).map((entry) => [entry.id, entry]))
  const all = (await releasesByMonth()).flatMap(({ releases }) => releases)
  // Parts of a project that are released together have one URL, and so one entry.
  const once = [...groupBy(all, ({ url }) => url).values()].flatMap(([first]) => first ?? [])
  return once.map(({ project, part, page, version, date, url }) => {
    const title = [project, part, version].filter(Boolean).join(' ')
    const more = page ? { name: 'The project', url: encodedUrl(page) } : undefined
    return ofFalco.get(url) ?? entryOfRelease(title, date, url, more)
  })
}

export type Feed = {
  group: 'The whole site' | 'Tags' | 'Authors' | 'Projects' | 'Maintainers'
  name: string
  title: string
  description: string
  page: string
  /** The feed's folder: the address of `page`, unless another feed uses that folder. */
  folder: string
  entries: () => Promise<FeedEntry[]>
}

async function newestEntries(posts: readonly Post[], maxEntries: number) {
  const entries = await postEntries()
  return posts.slice(0, maxEntries).flatMap(({ slug }) => entries.get(slug) ?? [])
}

async function mainFeeds(): Promise<Feed[]> {
  const posts = await publishedPosts()
  const group = 'The whole site'
  return [
    {
      group,
      name: 'Blog',
      title: site.name,
      description: 'News, guides and reports of the Falco community, each post in full.',
      page: routes.blog(),
      folder: routes.blog(),
      entries: () => newestEntries(posts, 30),
    },
    {
      group,
      name: 'Releases',
      title: `${site.name}: Releases of Falco`,
      description: 'Every final release of Falco.',
      page: routes.releases(),
      folder: routes.releases(),
      entries: async () => (await entriesOfReleases()).slice(0, 30),
    },
    {
      group,
      name: 'Releases of all projects',
      title: `${site.name}: Releases of all projects`,
      description: 'Every final release of Falco and its related projects.',
      page: routes.releases(),
      folder: allReleasesFolder,
      entries: async () => (await entriesOfAllReleases()).slice(0, 50),
    },
  ]
}

function feedOf(
  group: Feed['group'],
  page: string,
  name: string,
  description: string,
  posts: readonly Post[],
): Feed[] {
  const title = `${site.name}: ${name}`
  const entries = () => newestEntries(posts, 10)
  return posts.length > 0 ? [{ group, name, title, description, page, folder: page, entries }] : []
}

export const feeds = cachedQuery(async () => {
  const ofTags = (await tags()).map(({ name, path, posts }) =>
    feedOf('Tags', path, `#${name}`, `Posts about ${name}.`, posts),
  )
  const ofAuthors = (await otherAuthors()).map(({ name, path, posts }) =>
    feedOf('Authors', path, name, `Posts by ${name}.`, posts),
  )
  const ofProjects = (await projects()).map(async ({ name, path }) => {
    const posts = await postsMentioning(path)
    return feedOf('Projects', path, name, `Posts that mention ${name}.`, posts)
  })
  const ofPeople = (await maintainers()).map(async (person) => {
    const { name, path } = person
    const posts = await postsOfPerson(person)
    return feedOf('Maintainers', path, name, `Posts by or about ${name}.`, posts)
  })
  const ofPages = await Promise.all([...ofTags, ...ofAuthors, ...ofProjects, ...ofPeople])
  return [...(await mainFeeds()), ...ofPages.flat()]
})

export const hasFeed = async (page: string) => (await feeds()).some(({ folder }) => folder === page)

async function postsOfPerson(person: Maintainer) {
  const mentioning = new Set((await postsMentioning(person.path)).map(({ slug }) => slug))
  return (await publishedPosts()).filter(
    ({ slug, authors }) => mentioning.has(slug) || authors.includes(person),
  )
}
