import { stringify } from 'yaml'
import { figures, startPage } from '#lib/content/community.ts'
import { currentMaintainers, type Maintainer, maintainers } from '#lib/content/maintainers.ts'
import { maintenance, verdictOf } from '#lib/content/maintenance.ts'
import { mediaFinder } from '#lib/content/media.ts'
import { factsOfProject } from '#lib/content/pages/page-data.ts'
import { fullPosts, type Post } from '#lib/content/post.ts'
import { publishedPosts } from '#lib/content/posts.ts'
import { type Project, projects } from '#lib/content/projects.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { addressOf, linkResolver } from '#lib/content/resolve-link.ts'
import { replaceParts } from '#lib/markdown/replace-tags.ts'
import { isoDay } from '#lib/site/dates.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { dataPath, markdownPath, routes, type SiteFile } from '#lib/site/routes.ts'
import { asMarkdown } from '#lib/text/message-format.ts'
import { dataFileNames } from '#schema/data.ts'

type About = { path: string; title: string; description?: string }

/** The Markdown file of a page, whose front matter has the facts of the page. */
function withFacts({ path, title, description }: About, facts: object, text: string) {
  const all = { ...(description && { title, description }), ...facts, url: absoluteUrl(path) }
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value.length !== 0)
  const front = stringify(Object.fromEntries(given), { lineWidth: 0 })
  return `---\n${front}---\n\n# ${asMarkdown(title)}\n${text && `\n${text.trimEnd()}\n`}`
}

/** The Markdown file of a page whose text is in `content/`. */
const withSource = async (about: About, file: string, facts: object = {}) =>
  withFacts(about, facts, await publicSource(file, absoluteUrl(about.path)))

/** The author's Markdown, but without comments, and with absolute addresses. */
async function publicSource(file: string, self: string) {
  const { raw = '', parts = [] } = (await contentIndex()).bodies.get(file) ?? {}
  const resolveLink = await linkResolver()
  const findMedia = await mediaFinder()
  const placed = replaceParts(raw, parts, (part, written) => {
    if (part.kind === 'comment') return ''
    const target = resolveLink(part.destination, file)
    if (target.kind === 'outside') return written
    const media = target.kind === 'file' ? findMedia(target.file) : undefined
    // Show the largest scaled copy of a picture, but link to its original file.
    const copy = part.isLink ? undefined : media?.variants.at(-1)
    const address = addressOf(target, absoluteUrl, self, (copy ?? media)?.path)
    return address === undefined ? written : inMarkdown(address)
  })
  return placed.trim()
}

/** Escapes characters that would end the address in a Markdown link. */
function inMarkdown(address: string) {
  const escaped = (character: string) =>
    `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return address.replace(/[\s()<>\\]/g, escaped)
}

async function postMarkdown(post: Post) {
  const { slug, title, description, date, updated, tags, series, canonical, source, file } = post
  const authors = post.authors.map(({ name }) => name)
  const facts = { title, description, date, updated, authors, tags, series, canonical, source }
  return withSource({ path: routes.post(slug), title }, file, facts)
}

async function projectMarkdown(project: Project) {
  const { name, scope, status, description, docs, website, tags, repository } = project
  const maintainers = project.maintainers.map(({ handle }) => handle)
  const addresses = { repository, docs, website, package: project.package }
  const asOf = dayOf((await factsOfProject(project))?.date)
  const verdict = verdictOf(project)
  const facts = { name, description, verdict, scope, status, ...addresses, tags, maintainers, asOf }
  return withSource({ path: routes.project(name), title: name }, project.file, facts)
}

async function maintainerMarkdown(person: Maintainer) {
  const { name, handle, company, formerHandles, links } = person
  const facts = {
    name,
    github: handle,
    company,
    projects: person.projects.map(({ path }) => path),
    since: isoDay(person.since),
    sinceOnOrBefore: person.sinceOnOrBefore || undefined,
    until: dayOf(person.until),
    formerHandles,
    links,
    asOf: dayOf((await figures())?.asOf),
  }
  return withSource({ path: routes.maintainer(handle), title: name }, person.file, facts)
}

const dayOf = (date: string | undefined) => date?.slice(0, 10)

const page = (path: string, makeText: SiteFile[1]): SiteFile => [markdownPath(path), makeText]

export async function markdownPages(): Promise<SiteFile[]> {
  const start = await startPage()
  return [
    ...(start ? [page(start.path, () => withSource(start, start.file))] : []),
    ...(await fullPosts()).map((post) => page(routes.post(post.slug), () => postMarkdown(post))),
    ...(await maintainers()).map((one) =>
      page(routes.maintainer(one.handle), () => maintainerMarkdown(one)),
    ),
    ...(await projects()).map((one) => page(routes.project(one.name), () => projectMarkdown(one))),
  ]
}

const maxWhole = 50

const head = `# ${site.name}\n\n> ${site.description}`

const line = (name: string, path: string, about: string) =>
  `- [${asMarkdown(name)}](${absoluteUrl(path)})${about && `: ${asMarkdown(about)}`}`

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`## ${title}`, lines.join('\n')] : []

/** The format of llms.txt is described at https://llmstxt.org */
export async function llms() {
  const posts = await publishedPosts()
  const first = await startPage()
  const listedPosts = posts.map(({ slug, title, date, description }) => {
    return line(title, markdownPath(routes.post(slug)), `${isoDay(date)}. ${description}`)
  })
  const listedProjects = (await projects())
    .filter(({ isListed }) => isListed)
    .map(({ name, description }) => line(name, markdownPath(routes.project(name)), description))
  const people = (await currentMaintainers()).map(({ name, handle }) => {
    return line(name, markdownPath(routes.maintainer(handle)), `@${handle}`)
  })
  return `${[
    head,
    'Links to `.md` lead to Markdown; replace `.md` with `/` for the HTML page.',
    ...section(
      'Start',
      first ? [line(first.title, markdownPath(routes.start()), first.description)] : [],
    ),
    ...section('Posts', listedPosts),
    ...section('Projects', listedProjects),
    ...section('Maintainers', people),
    ...section('Data', [
      line('Data files', routes.data(), 'JSON with schemas'),
      line(pages.graph.title, pages.graph.path, (await maintenance()).finding),
      ...dataFileNames.map((name) => line(`${name}.json`, dataPath(name), '')),
    ]),
    ...section('Optional', [line('The newest posts in one file', routes.llmsFull(), 'full texts')]),
  ].join('\n\n')}\n`
}

export async function llmsFull() {
  const posts = await fullPosts()
  const whole = posts.slice(0, maxWhole)
  const number =
    posts.length > maxWhole ? `the newest ${maxWhole} of ${posts.length}` : `all ${posts.length}`
  const texts = await Promise.all(whole.map(postMarkdown))
  return [head, `The texts of ${number} posts, newest first.`, ...texts].join('\n\n')
}
