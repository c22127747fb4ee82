import { maintainerFinder, maintainers } from '#lib/content/maintainers.ts'
import { projectFinder, projects } from '#lib/content/projects.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import type { Maintainer, Mentions, PostSummary, Project, Reference } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'
import { githubReferenceOf, parseGithubUrl } from './github-references.ts'
import { type PostEntry, publishedEntries, publishedPosts } from './posts.ts'

/** What each published post links to, found once for all pages that ask. */
export const mentionsByPost = memoiseByIndex(async (): Promise<Map<string, Mentions>> => {
  const [findProject, findPerson, resolveLink] = [await projectFinder(), await maintainerFinder(), await linkResolver()]
  const projectAt = new Map((await projects()).map((project) => [routes.project(project.name), project]))
  const personAt = new Map((await maintainers()).map((person) => [routes.maintainer(person.handle), person]))
  const postAt = new Map((await publishedPosts()).map((post) => [routes.post(post.slug), post]))

  function mentionsOf(entry: PostEntry): Mentions {
    // By name, so that what is linked to in two ways stands once.
    const found = {
      projects: new Map<string, Project>(),
      people: new Map<string, Maintainer>(),
      posts: new Map<string, PostSummary>(),
      references: new Map<string, Reference>(),
    }
    const add = (project?: Project, person?: Maintainer, post?: PostSummary, reference?: Reference): void => {
      if (project) found.projects.set(project.name, project)
      if (person) found.people.set(person.handle, person)
      if (post && post.slug !== entry.slug) found.posts.set(post.slug, post)
      if (reference) found.references.set(reference.label, reference)
    }
    for (const link of entry.hrefs) {
      const target = resolveLink(link, entry.file)
      if (target.kind === 'page') {
        add(projectAt.get(target.path), personAt.get(target.path), postAt.get(target.path))
      } else if (target.kind === 'outside') {
        const { repository, account } = parseGithubUrl(target.url)
        add(
          repository ? findProject(repository) : undefined,
          account ? findPerson(account) : undefined,
          undefined,
          githubReferenceOf(target.url),
        )
      }
    }
    return {
      projects: [...found.projects.values()],
      people: [...found.people.values()],
      posts: [...found.posts.values()],
      references: [...found.references.values()],
    }
  }
  return new Map((await publishedEntries()).map((entry) => [entry.slug, mentionsOf(entry)]))
})

/** Posts that link to a project, newest first. */
export async function postsMentioningProject(name: string): Promise<PostSummary[]> {
  const mentions = await mentionsByPost()
  return (await publishedPosts()).filter(({ slug }) =>
    mentions.get(slug)?.projects.some((project) => project.name === name),
  )
}

/** Posts that link to a person, newest first. */
export async function postsMentioningPerson(handle: string): Promise<PostSummary[]> {
  const mentions = await mentionsByPost()
  return (await publishedPosts()).filter(({ slug }) =>
    mentions.get(slug)?.people.some((person) => person.handle === handle),
  )
}
