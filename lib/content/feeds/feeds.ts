import { maintainers } from '#lib/content/maintainers.ts'
import { postsMentioningPerson, postsMentioningProject } from '#lib/content/posts/mentions.ts'
import { otherAuthors, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { entriesOfAllReleases, entriesOfReleases, entryOfPost, type FeedEntry } from './entries.ts'

export type Feed = {
  group: 'The whole site' | 'Tags' | 'Authors' | 'Projects' | 'Maintainers'
  /** Its name within its group. */
  name: string
  title: string
  description: string
  /** Address of the page with the same content. */
  page: string
  /** Folder of its files: the page's address unless two feeds share a page. */
  folder: string
  entries: () => Promise<FeedEntry[]>
}

const newest =
  (posts: readonly PostSummary[], maxEntries = 10): Feed['entries'] =>
  () =>
    Promise.all(posts.slice(0, maxEntries).map(entryOfPost))

function feedOf(group: Feed['group'], page: string, name: string, description: string, entries: Feed['entries']): Feed {
  return { group, name, title: `${site.name}: ${name}`, description, page, folder: page, entries }
}

async function mainFeeds(): Promise<Feed[]> {
  const of = feedOf.bind(undefined, 'The whole site')
  const ofFalco = async () => (await entriesOfReleases()).slice(0, 30)
  const ofAll = async () => (await entriesOfAllReleases()).slice(0, 50)
  const aboutAll = 'Every final release of Falco and its related projects.'
  return [
    { ...of(routes.blog(), 'Blog', site.description, newest(await publishedPosts(), 30)), title: site.name },
    { ...of(routes.releases(), 'Releases of Falco', 'Every final release of Falco.', ofFalco), name: 'Releases' },
    { ...of(routes.releases(), 'Releases of all projects', aboutAll, ofAll), folder: allReleasesFolder },
  ]
}

/** All feeds, in the order of the feeds page. */
export const feeds = memoiseByIndex(async (): Promise<Feed[]> => {
  const ofProjects = (await projects()).map(async ({ name }) => {
    const posts = await postsMentioningProject(name)
    return feedOf('Projects', routes.project(name), name, `Posts that mention ${name}.`, newest(posts))
  })
  const ofPeople = (await maintainers()).map(async ({ handle, name }) => {
    const posts = await postsOfPerson(handle)
    return feedOf('Maintainers', routes.maintainer(handle), name, `Posts by or about ${name}.`, newest(posts))
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

/** Posts that mention a person, and those they wrote: maintainers have no page as authors. */
async function postsOfPerson(handle: string): Promise<PostSummary[]> {
  const mentioning = new Set((await postsMentioningPerson(handle)).map(({ slug }) => slug))
  return (await publishedPosts()).filter(
    (post) => mentioning.has(post.slug) || post.authors.some(({ maintainer }) => maintainer === handle),
  )
}
