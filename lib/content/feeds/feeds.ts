import { maintainers } from '#lib/content/maintainers.ts'
import { postsMentioningPerson, postsMentioningProject } from '#lib/content/posts/mentions.ts'
import { otherAuthors, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { Maintainer, PostSummary } from '#lib/content/types.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { entryOfPost, type FeedEntry } from './entries.ts'
import { entriesOfAllReleases, entriesOfReleases } from './release-entries.ts'

/** How many entries each feed has at most. */
const newest = { blog: 30, others: 10, releases: 30, allReleases: 50 }

export type FeedGroup = 'The whole site' | 'Tags' | 'Authors' | 'Projects' | 'Maintainers'

/** A feed, in all formats. */
export type Feed = {
  group: FeedGroup
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

/** All feeds, in the order of the feeds page. */
export const feeds = memoiseByIndex(async (): Promise<Feed[]> => {
  const posts = await publishedPosts()
  const entriesOf = (found: readonly PostSummary[], most: number) => () =>
    Promise.all(found.slice(0, most).map(entryOfPost))
  const whole = (name: string, page: string, title: string, description: string, entries: Feed['entries']): Feed => {
    return { group: 'The whole site', name, page, folder: page, title, description, entries }
  }
  const of = (group: FeedGroup, page: string, name: string, description: string, found: PostSummary[]): Feed => {
    const title = `${site.name}: ${name}`
    return { group, page, folder: page, name, title, description, entries: entriesOf(found, newest.others) }
  }
  const ofProjects = (await projects()).map(async ({ name }) =>
    of('Projects', routes.project(name), name, `Posts that mention ${name}.`, await postsMentioningProject(name)),
  )
  const ofPeople = (await maintainers()).map(async (person) => {
    const about = `Posts by or about ${person.name}.`
    return of('Maintainers', routes.maintainer(person.handle), person.name, about, await postsOfPerson(person, posts))
  })
  return [
    whole('Blog', routes.blog(), site.name, site.description, entriesOf(posts, newest.blog)),
    whole('Releases', routes.releases(), `${site.name}: Releases of Falco`, 'Every final release of Falco.', () =>
      entriesOfReleases(newest.releases),
    ),
    {
      ...whole(
        'Releases of all projects',
        routes.releases(),
        `${site.name}: Releases of all projects`,
        'Every final release of Falco and its related projects.',
        () => entriesOfAllReleases(newest.allReleases),
      ),
      folder: allReleasesFolder,
    },
    ...(await tags()).map(({ name, path, posts }) => of('Tags', path, `#${name}`, `Posts about ${name}.`, posts)),
    ...(await otherAuthors()).map(({ name, path, posts }) => of('Authors', path, name, `Posts by ${name}.`, posts)),
    ...(await Promise.all([...ofProjects, ...ofPeople])),
  ]
})

/** Authors who are maintainers have no author page, so their feed includes the posts they wrote. */
async function postsOfPerson({ handle }: Maintainer, posts: readonly PostSummary[]): Promise<PostSummary[]> {
  const mentioning = new Set((await postsMentioningPerson(handle)).map(({ slug }) => slug))
  return posts.filter(
    (post) => mentioning.has(post.slug) || post.authors.some(({ maintainer }) => maintainer === handle),
  )
}
