import { stringify } from 'yaml'
import { maintainers } from '#lib/content/maintainers.ts'
import { postBySlug } from '#lib/content/posts/post.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { type StartPage, start } from '#lib/content/start.ts'
import type { Maintainer, PostSummary, Project } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { markdownPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { asMarkdown } from '#lib/text/message-format.ts'
import { publicSource } from './source.ts'

type Facts = Record<string, unknown>

/** A page as Markdown: what it is about as front matter, its title, and the text as it was written. */
async function markdown(facts: Facts, title: string, text: string): Promise<string> {
  const given = Object.entries(facts).filter(([, value]) => !isEmpty(value))
  return `---\n${stringify(Object.fromEntries(given), { lineWidth: 0 })}---\n\n# ${asMarkdown(title)}\n${text.trim() && `\n${text}`}`
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

export async function postMarkdown({ slug }: Pick<PostSummary, 'slug'>): Promise<string> {
  const post = await postBySlug(slug)
  if (!post) throw new Error(`${slug} is no post that may be seen`)
  const url = absoluteUrl(routes.post(slug))
  const { title, description, date, updated, authors, tags, series, canonical, source } = post
  const names = authors.map(({ name }) => name)
  const facts = { title, description, date, updated, authors: names, tags, series, canonical, source, url }
  return markdown(facts, title, await publicSource(post.file, url))
}

export async function projectMarkdown(project: Project): Promise<string> {
  const { name, scope, status, description, docs, website, tags, repository } = project
  const url = absoluteUrl(routes.project(name))
  const people = project.maintainers.map(({ handle }) => handle)
  const facts = { name, description, scope, status, repository, docs, website, package: project.package }
  return markdown({ ...facts, tags, maintainers: people, url }, name, await publicSource(project.file, url))
}

export async function maintainerMarkdown(person: Maintainer): Promise<string> {
  const { name, handle, company, since, sinceOnOrBefore, until, formerHandles, links } = person
  const url = absoluteUrl(routes.maintainer(handle))
  const facts = {
    name,
    github: handle,
    company,
    projects: person.projects.map(({ path }) => path),
    since: isoDay(since),
    sinceOnOrBefore: sinceOnOrBefore || undefined,
    until: until && isoDay(until),
    formerHandles,
    links,
    url,
  }
  return markdown(facts, name, await publicSource(person.file, url))
}

async function startMarkdown({ title, description, file }: StartPage): Promise<string> {
  const url = absoluteUrl(routes.start())
  return markdown({ title, description, url }, title, await publicSource(file, url))
}

/** Every page that is also there as Markdown, by the address of that. */
export async function markdownPages(): Promise<[string, () => Promise<string>][]> {
  const [posts, people, all] = [await publishedPosts(), await maintainers(), await projects()]
  const first = await start()
  return [
    ...(first ? [page(routes.start(), () => startMarkdown(first))] : []),
    ...posts.map((post) => page(routes.post(post.slug), () => postMarkdown(post))),
    ...people.map((person) => page(routes.maintainer(person.handle), () => maintainerMarkdown(person))),
    ...all.map((project) => page(routes.project(project.name), () => projectMarkdown(project))),
  ]
}

const page = (path: string, text: () => Promise<string>): [string, () => Promise<string>] => [markdownPath(path), text]
