import { publishedPosts } from '#lib/content/posts/posts.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { addressOf, linkResolver } from '#lib/content/resolve-link.ts'
import { isoDay } from '#lib/site/dates.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { markdownPath, routes, type SiteFile } from '#lib/site/routes.ts'

const code = /^ *(`{3,}|~{3,})[\s\S]*?^ *\1|(`+)[^`\n]+\2/
const beforeDestination = /!\[[^\]\n]*\]\(<?|\]\(<?|^\[[^\]\n]+\]: *<?/

/** Matches code, which stays as it is, or the destination of a link, picture or definition. */
const codeOrDestination = new RegExp(
  `${code.source}|(${beforeDestination.source})([^\\s()<>]+)`,
  'gm',
)

/** Each post as its author's Markdown, with absolute links. */
export async function markdownCopies() {
  const { bodies } = await contentIndex()
  const resolveLink = await linkResolver()
  return (await publishedPosts()).map(({ file, path, title, date, authors }): SiteFile => {
    const self = absoluteUrl(path)
    function absolute(destination: string, isPicture: boolean) {
      const target = resolveLink(destination, file)
      // The original of a picture is published only if a link leads to it.
      return target.kind === 'file' && isPicture
        ? absoluteUrl(target.media.widest)
        : (addressOf(target, absoluteUrl, self) ?? destination)
    }
    async function makeText() {
      const raw = bodies.get(file)?.raw ?? ''
      const text = raw.replace(codeOrDestination, (whole, _fence, _ticks, before, destination) =>
        destination ? before + absolute(destination, before.startsWith('!')) : whole,
      )
      const names = authors.map(({ name }) => name).join(', ')
      return `# ${title}\n\n${names}, ${isoDay(date)}, ${self}\n\n${text.trim()}\n`
    }
    return [markdownPath(path), makeText]
  })
}

/** The format is described at https://llmstxt.org */
export async function llms() {
  const posts = (await publishedPosts()).map(
    ({ path, title }) =>
      `- [${title.replace(/[[\]]/g, '\\$&')}](${absoluteUrl(markdownPath(path))})`,
  )
  return `# ${site.name}

> ${site.description}

## Posts

${posts.join('\n')}

## Data

- [Data files](${absoluteUrl(routes.data())})
`
}
