import { stringify } from 'yaml'
import { startPage } from '#lib/content/community.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { currentMaintainers } from '#lib/content/projects/maintainers.ts'
import { maintenance } from '#lib/content/projects/maintenance.ts'
import { projects } from '#lib/content/projects/projects.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { addressOf, linkResolver } from '#lib/content/resolve-link.ts'
import { replaceParts } from '#lib/markdown/replace-tags.ts'
import { isoDay } from '#lib/site/dates.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { dataPath, markdownPath, routes, type SiteFile } from '#lib/site/routes.ts'
import { dataFileNames } from '#schema/data.ts'
import { factsOfDocuments } from './data-files.ts'

async function copyOf(file: string, path: string, title: string, facts: object) {
  const given = Object.entries(facts).filter(([, value]) => value && value.length !== 0)
  const front = stringify(Object.fromEntries(given), { lineWidth: 0 })
  const text = await publicSource(file, absoluteUrl(path))
  return `---\n${front}---\n\n# ${asMarkdown(title)}\n${text && `\n${text}\n`}`
}

async function publicSource(file: string, self: string) {
  const { raw = '', parts = [] } = (await contentIndex()).bodies.get(file) ?? {}
  const resolveLink = await linkResolver()
  const placed = replaceParts(raw, parts, (part, written) => {
    if (part.kind === 'comment') return ''
    const target = resolveLink(part.destination, file)
    if (target.kind === 'outside') return written
    // Show the largest scaled copy of a picture, but link to its original file.
    const isShown = target.kind === 'file' && !part.isLink
    const address = isShown
      ? absoluteUrl(target.media.widest)
      : addressOf(target, absoluteUrl, self)
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

async function copies(name: Parameters<typeof factsOfDocuments>[0]) {
  const { addresses } = await contentIndex()
  return (await factsOfDocuments(name)).map(({ file, facts }): SiteFile => {
    const path = addresses.get(file) ?? ''
    const title = String(facts.title ?? facts.name)
    return [markdownPath(path), () => copyOf(file, path, title, facts)]
  })
}

export async function markdownCopies(): Promise<SiteFile[]> {
  const files = [
    ...(await copies('posts')),
    ...(await copies('maintainers')),
    ...(await copies('projects')),
  ]
  const start = await startPage()
  if (start) {
    const { file, path, title, description } = start
    const facts = { title, description, url: absoluteUrl(path) }
    files.push([markdownPath(path), () => copyOf(file, path, title, facts)])
  }
  return files
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
  const listedPosts = posts.map(({ path, title, date, description }) => {
    return line(title, markdownPath(path), `${isoDay(date)}. ${description}`)
  })
  const listedProjects = (await projects())
    .filter(({ isListed }) => isListed)
    .map(({ name, path, description }) => line(name, markdownPath(path), description))
  const people = (await currentMaintainers()).map(({ name, path, handle }) => {
    return line(name, markdownPath(path), `@${handle}`)
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
      line(pages.graph.title, pages.graph.path, (await maintenance()).headline),
      ...dataFileNames.map((name) => line(`${name}.json`, dataPath(name), '')),
    ]),
    ...section('Optional', [line('The newest posts in one file', routes.llmsFull(), 'full texts')]),
  ].join('\n\n')}\n`
}

export async function llmsFull() {
  const posts = await copies('posts')
  const whole = posts.slice(0, maxWhole)
  const number =
    posts.length > maxWhole ? `the newest ${maxWhole} of ${posts.length}` : `all ${posts.length}`
  const texts = await Promise.all(whole.map(([, makeText]) => makeText()))
  return [head, `The texts of ${number} posts, newest first.`, ...texts].join('\n\n')
}

/** A text as one line of Markdown, without links or tags. */
function asMarkdown(text: string) {
  return text.replace(/[\\[\]<]/g, '\\$&').replaceAll(/\s+/g, ' ')
}
