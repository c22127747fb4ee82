import { stringify } from 'yaml'
import { maintainers } from '#lib/content/maintainers.ts'
import { mediaFinder } from '#lib/content/media.ts'
import { postBySlug } from '#lib/content/posts/post.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { addressOf, linkResolver } from '#lib/content/resolve-link.ts'
import { start } from '#lib/content/start.ts'
import type { Maintainer, PostSummary, Project, SiteFile } from '#lib/content/types.ts'
import { replaceParts } from '#lib/markdown/source-edits.ts'
import { isoDay } from '#lib/site/dates.ts'
import { markdownPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { asMarkdown } from '#lib/text/message-format.ts'

/** A page as Markdown: what it is about as front matter, its title, and the text as it was written. */
async function markdown(path: string, file: string, title: string, facts: object): Promise<string> {
  const url = absoluteUrl(path)
  const given = Object.entries({ ...facts, url }).filter(([, value]) => value !== undefined && value.length !== 0)
  const text = await publicSource(file, url)
  return `---\n${stringify(Object.fromEntries(given), { lineWidth: 0 })}---\n\n# ${asMarkdown(title)}\n${text && `\n${text}\n`}`
}

/**
 * The text of a document as its author wrote it, without front matter and comments, and with addresses that lead to the same
 * from anywhere. @param self address of its page, for links to a place in it
 */
async function publicSource(file: string, self: string): Promise<string> {
  const { raw = '', parts = [] } = (await contentIndex()).bodies.get(file) ?? {}
  const [resolveLink, findMedia] = [await linkResolver(), await mediaFinder()]
  const placed = replaceParts(raw, parts, (part, written) => {
    if (part.kind === 'comment') return ''
    const target = resolveLink(part.destination, file)
    if (target.kind === 'outside') return written
    // Of a picture that is only shown, there may be no more than smaller copies.
    const pathOf = (name: string): string | undefined => {
      const media = findMedia(name)
      return (part.isLink ? undefined : media?.variants.at(-1)?.path) ?? media?.path
    }
    const address = addressOf(target, absoluteUrl, self, pathOf)
    return address === undefined ? written : inMarkdown(address)
  })
  return placed.trim()
}

/** Escapes characters that would end a destination in Markdown. */
const inMarkdown = (address: string): string =>
  address.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

export async function postMarkdown({ slug }: Pick<PostSummary, 'slug'>): Promise<string> {
  const post = await postBySlug(slug)
  if (!post) throw new Error(`${slug} is no post that may be seen`)
  const { title, description, date, updated, tags, series, canonical, source } = post
  const authors = post.authors.map(({ name }) => name)
  const facts = { title, description, date, updated, authors, tags, series, canonical, source }
  return markdown(routes.post(slug), post.file, title, facts)
}

function projectMarkdown(project: Project): Promise<string> {
  const { name, scope, status, description, docs, website, tags, repository } = project
  const maintainers = project.maintainers.map(({ handle }) => handle)
  const facts = {
    name,
    description,
    scope,
    status,
    repository,
    docs,
    website,
    package: project.package,
    tags,
    maintainers,
  }
  return markdown(routes.project(name), project.file, name, facts)
}

function maintainerMarkdown(person: Maintainer): Promise<string> {
  const { name, handle, company, until, formerHandles, links } = person
  const facts = {
    name,
    github: handle,
    company,
    projects: person.projects.map(({ path }) => path),
    since: isoDay(person.since),
    sinceOnOrBefore: person.sinceOnOrBefore || undefined,
    until: until && isoDay(until),
    formerHandles,
    links,
  }
  return markdown(routes.maintainer(handle), person.file, name, facts)
}

/** Every page that is also there as Markdown, by the address of that. */
export async function markdownPages(): Promise<SiteFile[]> {
  const page = (path: string, makeText: SiteFile[1]): SiteFile => [markdownPath(path), makeText]
  const first = await start()
  const starts = first ? [first] : []
  return [
    ...starts.map(({ title, description, file }) =>
      page(routes.start(), () => markdown(routes.start(), file, title, { title, description })),
    ),
    ...(await publishedPosts()).map((post) => page(routes.post(post.slug), () => postMarkdown(post))),
    ...(await maintainers()).map((one) => page(routes.maintainer(one.handle), () => maintainerMarkdown(one))),
    ...(await projects()).map((one) => page(routes.project(one.name), () => projectMarkdown(one))),
  ]
}
