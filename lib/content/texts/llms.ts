import { start } from '#lib/content/community.ts'
import { currentMaintainers } from '#lib/content/maintainers.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { isoDay } from '#lib/site/dates.ts'
import { dataFiles, dataPath, llmsFullPath, markdownPath } from '#lib/site/file-routes.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { asMarkdown } from '#lib/text/message-format.ts'
import { postMarkdown } from './markdown-pages.ts'

/** Posts in the overview, and posts with their full text. */
const [maxListed, maxWhole] = [500, 50]

const head = `# ${site.name}\n\n> ${site.description}`

const line = (name: string, path: string, about: string): string =>
  `- [${asMarkdown(name)}](${absoluteUrl(path)})${about && `: ${asMarkdown(about)}`}`

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, lines.join('\n')] : []

/** Overview of the site for language models. Source: https://llmstxt.org */
export async function llms(): Promise<string> {
  const [posts, first] = [await publishedPosts(), await start()]
  const listedPosts = posts.slice(0, maxListed).map(({ slug, title, date, description }) => {
    return line(title, markdownPath(routes.post(slug)), `${isoDay(date)}. ${description}`)
  })
  const listedProjects = (await projects())
    .filter(({ isListed }) => isListed)
    .map(({ name, description }) => line(name, markdownPath(routes.project(name)), description))
  const people = (await currentMaintainers()).map(({ name, handle }) => {
    return line(name, markdownPath(routes.maintainer(handle)), `@${handle}`)
  })
  const rest = `The newest ${maxListed} posts are listed; ${absoluteUrl(dataPath('posts'))} has all.`
  return `${[
    head,
    `Each page below is Markdown; replace \`.md\` with \`/\` for the HTML page.${posts.length > maxListed ? ` ${rest}` : ''}`,
    ...section('Start', first ? [line(first.title, markdownPath(routes.start()), first.description)] : []),
    ...section('Posts', listedPosts),
    ...section('Projects', listedProjects),
    ...section('Maintainers', people),
    ...section('Data', [
      line('Data files', routes.data(), 'JSON with schemas, and the community’s lists'),
      line(pages.graph.title, pages.graph.path, findingOf(await maintenance())),
      ...dataFiles.map((name) => line(`${name}.json`, dataPath(name), '')),
      ...(await reviewedYears()).map((year) => line(year, routes.review(year), 'the year in numbers (HTML)')),
    ]),
    ...section('Optional', [line('The newest posts in one file', llmsFullPath, 'full texts')]),
  ].join('\n\n')}\n`
}

export async function llmsFull(): Promise<string> {
  const posts = await publishedPosts()
  const whole = posts.slice(0, maxWhole)
  const number = posts.length > maxWhole ? `the newest ${maxWhole} of ${posts.length}` : `all ${posts.length}`
  const texts = await Promise.all(whole.map(postMarkdown))
  return [head, `The texts of ${number} posts, newest first.`, ...texts].join('\n\n')
}
