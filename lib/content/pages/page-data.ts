import { falco } from '#lib/content/announcements.ts'
import { figures, type StartPage } from '#lib/content/community.ts'
import { type Bundle, bundles } from '#lib/content/compatibility.ts'
import { isLastGood } from '#lib/content/findings.ts'
import type { MaintainedPath, Maintainer } from '#lib/content/maintainers.ts'
import { maintainersOfWhole, needsHelp, verdictOf } from '#lib/content/maintenance.ts'
import { mediaOf } from '#lib/content/media.ts'
import { postsMentioningPerson, postsMentioningProject } from '#lib/content/mentions.ts'
import { type Post, relatedPosts } from '#lib/content/post.ts'
import { neighbours, postsOfSeries, publishedPosts } from '#lib/content/posts.ts'
import { moves, type Project, projectAtPath, projectFinder } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { expectedRelease, laterReleases, releasesOfProject } from '#lib/content/releases.ts'
import { renderHtml } from '#lib/content/render.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import { imageOfPerson, imageOfPost, imageOfProject } from '#lib/content/sharing.ts'
import { sectionsOf } from '#lib/markdown/headings.ts'
import { findTags } from '#lib/markdown/replace-tags.ts'
import { oldestList } from '#lib/site/dates.ts'
import { organisation } from '#lib/site/github.ts'
import { href, sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'

const textOf = async ({ file }: { file: string }) => renderHtml(await htmlOf(file), file, href)

export async function postPageData(post: Post) {
  const { slug } = post
  return {
    post,
    html: await textOf(post),
    picture: post.authorsCover && (await mediaOf(post.authorsCover.file)),
    image: await imageOfPost(post),
    laterReleases: await laterReleases(slug),
    series: post.series ? await postsOfSeries(post.series) : [],
    related: await relatedPosts(post),
    ...(await neighbours(slug)),
    isLastGood: await isLastGood(post.file),
  }
}

export type PostPageData = Awaited<ReturnType<typeof postPageData>>

export async function postPageMetadata(post: Post) {
  const { title, description, canonical, date, updated, tags } = post
  const authors = post.authors.map(({ name }) => name)
  return {
    title,
    description,
    hasMarkdown: true,
    canonical,
    image: await imageOfPost(post),
    article: { publishedTime: date, modifiedTime: updated, authors, tags },
  }
}

/** Order of a maintainer's projects: core projects come first, then stable ones. */
const rankOf = ({ project }: { project: Project | undefined }) =>
  !project ? signs.length : project.scope === 'core' ? -1 : signs.indexOf(statusOf(project).sign)

export async function maintainerPageData(person: Maintainer) {
  const findProject = await projectFinder()
  const posts = await publishedPosts()
  const withProjects = (places: readonly MaintainedPath[]) =>
    places
      .map((place) => ({ ...place, project: findProject(place.repository) }))
      .sort((a, b) => rankOf(a) - rankOf(b))
  const written = posts.filter(({ authors }) =>
    authors.some(({ maintainer }) => maintainer === person.handle),
  )
  const mentioning = await postsMentioningPerson(person.handle)
  const asOf = (await figures())?.asOf
  return {
    person,
    image: imageOfPerson(person),
    projects: withProjects(person.projects),
    formerProjects: withProjects(person.formerProjects),
    /** The post in memory of a person who died; it has a `slug` if it is on this site. */
    memorial: person.memorial && {
      url: person.memorial,
      slug: posts.find(({ slug }) => person.memorial?.endsWith(routes.post(slug)))?.slug,
    },
    biography: await textOf(person),
    written,
    mentionedIn: mentioning.filter(({ slug }) => !written.some((own) => own.slug === slug)),
    asOf,
    isLastGood: await isLastGood(person.file),
  }
}

export type MaintainerPageData = Awaited<ReturnType<typeof maintainerPageData>>

/** Date and source of the oldest facts on a project's page. */
export async function factsOfProject({ name, repository }: Project) {
  const from = { name: `${organisation}/${name}`, url: `${repository}/releases` }
  const released = await releasesOfProject(name)
  return oldestList([
    ...released.map(({ asOf }) => ({ date: asOf, from })),
    { date: (await figures())?.asOf, from: sources.maintainers },
  ])
}

export async function projectPageData(project: Project) {
  const released = await releasesOfProject(project.name)
  return {
    project,
    image: imageOfProject(project),
    text: await textOf(project),
    mentionedIn: await postsMentioningProject(project.name),
    moves: (await moves()).filter((move) => move.project === project.name),
    facts: await factsOfProject(project),
    expected: project.name === falco ? await expectedRelease() : undefined,
    isLastGood: await isLastGood(project.file),
    verdict: verdictOf(project),
    /** Number of maintainers if the project needs help, else undefined. */
    maintainersIfFew: needsHelp(project) ? maintainersOfWhole(project).length : undefined,
    released,
  }
}

export type ProjectPageData = Awaited<ReturnType<typeof projectPageData>>

export async function falcoReleaseData(bundle: Bundle) {
  return {
    bundle,
    facts: { date: (await bundles()).asOf, from: sources.releases },
    expected: bundle.after === undefined ? await expectedRelease() : undefined,
  }
}

export type FalcoReleaseData = Awaited<ReturnType<typeof falcoReleaseData>>

export async function startSteps({ file }: StartPage) {
  const resolveLink = await linkResolver()
  const projectAt = await projectAtPath()
  const stepOf = async (html: string) => {
    const targets = findTags(html, ['a']).map(({ attributes }) =>
      resolveLink(attributes.href ?? '', file),
    )
    const paths = new Set(
      targets.flatMap((target) => (target.kind === 'page' ? [target.path] : [])),
    )
    return {
      html: await renderHtml(html, file, href),
      projects: [...paths].flatMap((path) => projectAt(path) ?? []),
      /** Whether this step of `start.md` links to the community page and shows the next calls. */
      hasCalls: paths.has(routes.community()),
    }
  }
  return Promise.all(sectionsOf(await htmlOf(file)).map(stepOf))
}
