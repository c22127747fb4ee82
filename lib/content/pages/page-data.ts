import { figures } from '#lib/content/community.ts'
import { pictureAttributes } from '#lib/content/media.ts'
import { mentionsIn, postsMentioning, relatedPosts } from '#lib/content/posts/mentions.ts'
import { type Post, publishedPosts } from '#lib/content/posts/posts.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import { maintainersOfWhole, needsHelp, verdictOf } from '#lib/content/projects/maintenance.ts'
import {
  type Project,
  projectAtPath,
  projectFinder,
  statusHistory,
} from '#lib/content/projects/projects.ts'
import { contentIndex, htmlOf } from '#lib/content/read-index.ts'
import { laterReleases, releases, releasesOfProject } from '#lib/content/releases/releases.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import { sectionsOf } from '#lib/markdown/html-text.ts'
import { findTags } from '#lib/markdown/replace-tags.ts'
import { isoDay, monthOf, oldestList } from '#lib/site/dates.ts'
import { organisation } from '#lib/site/github.ts'
import { href, sources } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { imageOfPost } from './open-graph.ts'
import { renderHtml } from './render.ts'

const textOf = async ({ file }: { file: string }) => renderHtml(await htmlOf(file), file, href)

export async function postPageData(post: Post) {
  const { slug, series, picture } = post
  const posts = await publishedPosts()
  const place = posts.findIndex((other) => other.slug === slug)
  return {
    post,
    html: await textOf(post),
    picture: picture && pictureAttributes(picture, href),
    age: await ageOfPost(post),
    laterReleases: await laterReleases(slug),
    series: series ? posts.filter((other) => other.series === series).reverse() : [],
    related: await relatedPosts(post),
    newer: posts[place - 1],
    older: posts[place + 1],
    mentions: await mentionsIn(post),
  }
}

export type PostPageData = Awaited<ReturnType<typeof postPageData>>

export function postPageMetadata(post: Post) {
  const { title, description, canonical, date, updated, tags } = post
  const authors = post.authors.map(({ name }) => name)
  return {
    title,
    description,
    canonical,
    image: imageOfPost(post),
    creators: post.authors.flatMap(({ fediverse }) => fediverse ?? []),
    article: { publishedTime: date, modifiedTime: updated, authors, tags },
  }
}

const yearsUntilOld = 2

/** How old a post is, and the release of Falco that it announces or that was current then. */
export async function ageOfPost({ date, version }: Post) {
  const { now } = await contentIndex()
  const { releases: all } = await releases()
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() - yearsUntilOld)
  const isOld = Date.parse(date) < limit.getTime()
  const current = all.find((one) =>
    version ? one.version === version : isoDay(one.date) <= isoDay(date),
  )
  const upgrade = (await upgrades()).toNewest.find(({ from }) => from.falco === current?.version)
  return {
    /** Undefined for posts that are not old. */
    from: isOld ? monthOf(date) : undefined,
    release: current?.version,
    newest: all[0]?.version,
    changes: isOld ? upgrade?.path : undefined,
  }
}

/** Core projects first, then by status, unknown projects last. */
const rankOf = ({ project }: { project: Project | undefined }) =>
  !project ? signs.length : project.scope === 'core' ? -1 : signs.indexOf(statusOf(project).sign)

export async function maintainerPageData(person: Maintainer) {
  const findProject = await projectFinder()
  const posts = await publishedPosts()
  const withProjects = (places: Maintainer['projects']) =>
    places
      .map((place) => ({ ...place, project: findProject(place.repository) }))
      .sort((a, b) => rankOf(a) - rankOf(b))
  const written = posts.filter(({ authors }) => authors.includes(person))
  const mentioning = await postsMentioning(person.path)
  const asOf = (await figures())?.asOf
  return {
    person,
    projects: withProjects(person.projects),
    formerProjects: withProjects(person.formerProjects),
    /** A post of this site, or the address of one elsewhere. */
    memorial: posts.find(({ path }) => person.memorial?.endsWith(path))?.path ?? person.memorial,
    biography: await textOf(person),
    written,
    mentionedIn: mentioning.filter(({ slug }) => !written.some((own) => own.slug === slug)),
    asOf,
  }
}

export type MaintainerPageData = Awaited<ReturnType<typeof maintainerPageData>>

export async function lastUpdatedOf({ name, repository }: Project) {
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
    text: await textOf(project),
    mentionedIn: await postsMentioning(project.path),
    statusHistory: (await statusHistory()).filter((change) => change.project === project.name),
    lastUpdated: await lastUpdatedOf(project),
    expected: project.name === 'falco' ? (await releases()).expected : undefined,
    verdict: verdictOf(project),
    maintainersIfFew: needsHelp(project) ? maintainersOfWhole(project).length : undefined,
    released,
  }
}

export type ProjectPageData = Awaited<ReturnType<typeof projectPageData>>

export async function startSteps({ file }: { file: string }) {
  const resolveLink = await linkResolver()
  const projectAt = await projectAtPath()
  const stepOf = async (html: string) => {
    const paths = new Set(
      findTags(html, ['a']).flatMap(({ attributes }) => {
        const target = resolveLink(attributes.href ?? '', file)
        return target.kind === 'page' ? target.path : []
      }),
    )
    return {
      html: await renderHtml(html, file, href),
      projects: [...paths].flatMap((path) => projectAt(path) ?? []),
      /** Whether the next calls are listed below the step. */
      hasCalls: paths.has(routes.community()),
    }
  }
  return Promise.all(sectionsOf(await htmlOf(file)).map(stepOf))
}
