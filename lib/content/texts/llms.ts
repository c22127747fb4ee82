import { currentMaintainers } from '#lib/content/maintainers.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { start } from '#lib/content/start.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { isoDay } from '#lib/site/dates.ts'
import { dataFiles, dataPath, markdownPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { asMarkdown } from '#lib/text/message-format.ts'
import { postMarkdown } from './markdown-pages.ts'

/** Posts in the overview, and posts with their full text. */
const [maxListed, maxWhole] = [500, 50]

const head = `# ${site.name}\n\n> ${site.description}`

const line = (name: string, path: string, about = ''): string =>
  `- [${asMarkdown(name)}](${absoluteUrl(path)})${about && `: ${asMarkdown(about)}`}`

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, lines.join('\n')] : []

/** Overview of the site for language models. Source: https://llmstxt.org */
export async function llms(): Promise<string> {
  const posts = await publishedPosts()
  const listed = (await projects()).filter(({ isListed }) => isListed)
  const people = await currentMaintainers()
  const first = await start()
  const years = await reviewedYears()
  const left = posts.length - maxListed
  return `${[
    head,
    `Each page below is Markdown; replace \`.md\` with \`/\` for the HTML page.${left > 0 ? ` The newest ${maxListed} posts are listed; ${absoluteUrl(dataPath('posts'))} has all.` : ''}`,
    ...section('Start', first ? [line(first.title, markdownPath(routes.start()), first.description)] : []),
    ...section(
      'Posts',
      posts
        .slice(0, maxListed)
        .map(({ slug, title, date, description }) =>
          line(title, markdownPath(routes.post(slug)), `${isoDay(date)}. ${description}`),
        ),
    ),
    ...section(
      'Projects',
      listed.map(({ name, description }) => line(name, markdownPath(routes.project(name)), description)),
    ),
    ...section(
      'Maintainers',
      people.map(({ name, handle }) => line(name, markdownPath(routes.maintainer(handle)), `@${handle}`)),
    ),
    ...section('Data', [
      line('Data files', routes.data(), 'JSON with schemas, and the community’s lists'),
      line(pages.graph.title, pages.graph.path, findingOf(await maintenance())),
      ...dataFiles.map((name) => line(`${name}.json`, dataPath(name))),
      ...years.map((year) => line(year, routes.review(year), 'the year in numbers (HTML)')),
    ]),
    ...section('Optional', [line('The newest posts in one file', routes.llmsFull(), 'full texts')]),
  ].join('\n\n')}\n`
}

/** The newest posts with their full text in one file. */
export async function llmsFull(): Promise<string> {
  const posts = await publishedPosts()
  const whole = posts.slice(0, maxWhole)
  const texts = await Promise.all(whole.map(postMarkdown))
  const said = `The texts of ${whole.length === posts.length ? `all ${whole.length}` : `the newest ${whole.length} of ${posts.length}`} posts, newest first.`
  return `${[head, said, ...texts].join('\n\n')}`
}
