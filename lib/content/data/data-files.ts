import { releases } from '#lib/content/community.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { pastCalls } from '#lib/content/minutes.ts'
import { mentionsByPost } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { isoDay } from '#lib/site/dates.ts'
import { type DataFile, dataFiles, dataPath, markdownPath, schemaPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { dataSchemas } from './schema.ts'

const pages = (page: string) => ({ url: absoluteUrl(page), markdown: absoluteUrl(markdownPath(page)) })
const iso = (date: string): string => new Date(date).toISOString()
const once = (names: readonly string[]): string[] => [...new Set(names)]

async function posts(): Promise<object> {
  const mentions = await mentionsByPost()
  const list = (await publishedPosts()).map((post) => ({
    id: post.id,
    ...pages(routes.post(post.slug)),
    title: post.title,
    description: post.description,
    published: iso(post.date),
    updated: post.updated && iso(post.updated),
    authors: post.authors.map(({ name, path, maintainer }) => ({ name, url: encodedUrl(path), maintainer })),
    tags: post.tags,
    minutes: post.minutes,
    series: post.series,
    canonical: post.canonical,
    projects: once(mentions.get(post.slug)?.projects.map(({ name }) => name) ?? []),
    maintainers: once(mentions.get(post.slug)?.people.map(({ handle }) => handle) ?? []),
  }))
  return { posts: list }
}

async function people(): Promise<object> {
  const list = (await maintainers()).map((person) => ({
    handle: person.handle,
    name: person.name,
    company: person.company,
    ...pages(routes.maintainer(person.handle)),
    github: `https://github.com/${person.handle}`,
    projects: person.projects.map(({ repository, path }) => ({ repository, path })),
    since: isoDay(person.since),
    sinceOnOrBefore: person.sinceOnOrBefore,
    until: person.until && isoDay(person.until),
    formerHandles: person.formerHandles,
  }))
  return { maintainers: list }
}

async function repositories(): Promise<object> {
  const list = (await projects()).map((project) => ({
    name: project.name,
    ...pages(routes.project(project.name)),
    repository: project.repository,
    description: project.description,
    scope: project.scope,
    status: project.status,
    isListed: project.isListed,
    docs: project.docs,
    website: project.website,
    package: project.package,
    tags: project.tags,
    maintainers: project.maintainers.map(({ handle }) => handle),
  }))
  return { projects: list }
}

async function releaseList(): Promise<object> {
  const list = await releases()
  return {
    asOf: list && isoDay(list.asOf),
    releases: (list?.releases ?? []).map(({ version, date, notes, post }) => ({
      version,
      date: isoDay(date),
      notes,
      post: post && absoluteUrl(routes.post(post.slug)),
    })),
  }
}

async function callList(): Promise<object> {
  const list = await pastCalls()
  const calls = (list?.calls ?? []).map(({ date, about, held, url }) => ({
    date: isoDay(date),
    about,
    held,
    minutes: url,
  }))
  return { asOf: list && isoDay(list.asOf), calls }
}

const makers: Readonly<Record<DataFile, () => Promise<object>>> = {
  posts,
  maintainers: people,
  projects: repositories,
  releases: releaseList,
  calls: callList,
}

const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`

async function dataText(name: DataFile): Promise<string> {
  return json({ $schema: absoluteUrl(schemaPath(name)), ...(await makers[name]()) })
}

/** The data files and their schemas, by their addresses. */
export function dataTexts(): [string, () => Promise<string>][] {
  return dataFiles.flatMap((name): [string, () => Promise<string>][] => [
    [dataPath(name), () => dataText(name)],
    [schemaPath(name), async () => json(dataSchemas[name])],
  ])
}
