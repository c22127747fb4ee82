import { type Post, publishedPosts } from '#lib/content/posts/posts.ts'
import { type Maintainer, maintainers } from '#lib/content/projects/maintainers.ts'
import { type Project, projects } from '#lib/content/projects/projects.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { type Bundle, bundles } from '#lib/content/releases/bundles.ts'
import { type YearInReview, yearsInReview } from '#lib/content/years/years.ts'
import { isDrawn } from '#lib/covers/cover.ts'
import { hashOfImage, type OpenGraphImage, openGraphSize } from '#lib/open-graph/image.ts'
import { formatDate } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import type { PageMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { statusOf } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'
import { initialsOf } from '#lib/text/names.ts'

type Image = NonNullable<PageMetadata['image']>

function drawingOfPost({ slug, title, authors, date, minutes, cover }: Post): OpenGraphImage {
  const writers = authors.map(({ name }) => name).join(', ')
  const day = formatDate(date)
  return {
    name: `post-${slug}`,
    title,
    cover: isDrawn(cover) && cover.kind !== 'code' ? cover : undefined,
    facts: [day, writers, `${minutes} min read`],
    alt: `${title}. ${site.name}, ${day}, by ${writers}.`,
  }
}

function drawingOfProject(project: Project): OpenGraphImage {
  const { name, slug, description, scope, maintainers } = project
  const { word } = statusOf(project)
  const people = count(maintainers.length, 'maintainer')
  return {
    name: `project-${slug}`,
    title: name,
    lead: description,
    facts: [
      word,
      ...(scope && scope !== word ? [scope] : []),
      ...(maintainers.length > 0 ? [people] : []),
    ],
    alt: `${name}: ${description} ${site.name}, ${word}, ${people}.`,
  }
}

function drawingOfPerson(person: Maintainer): OpenGraphImage {
  const { name, handle, company, until } = person
  const repositories = new Set(person.projects.map(({ repository }) => repository))
  const tenure = `${until ? 'Former maintainer,' : 'Maintainer'} ${person.tenure}`
  const maintained = count(repositories.size, 'project')
  return {
    name: `maintainer-${handle.toLowerCase()}`,
    title: name,
    lead: company ? `@${handle} · ${company}` : `@${handle}`,
    facts: [tenure, maintained],
    portrait: { initials: initialsOf(name), badge: person.badge },
    alt: `${name}, @${handle}. ${site.name}. ${tenure}, ${maintained}.`,
  }
}

function drawingOfPage(name: string, title: string, lead: string): OpenGraphImage {
  return { name, title, lead, facts: [], alt: `${title}. ${site.name}. ${lead}` }
}

const drawingOfRelease = ({ falco, partsInWords }: Bundle) =>
  drawingOfPage(`release-${falco.replaceAll('.', '-')}`, `Falco ${falco}`, partsInWords)

const drawingOfYear = ({ year, title, summary }: YearInReview) =>
  drawingOfPage(`year-${year}`, title, summary)

const imageOf = (drawing: OpenGraphImage): Image => {
  // All drawings are in one folder, since making many folders would slow each build.
  const path = routes.media('open-graph', `${drawing.name}-${hashOfImage(drawing)}.png`)
  return { path, alt: drawing.alt, ...openGraphSize }
}

/** Undefined if the cover is drawn, animated or an SVG, which few sites show. */
function coverCopyOf({ cover, picture }: Post): Image | undefined {
  if (cover.kind !== 'picture' || !picture?.openGraph) return undefined
  return { path: picture.openGraph, alt: picture.alt, ...openGraphSize }
}

export const imageOfPost = (post: Post) => coverCopyOf(post) ?? imageOf(drawingOfPost(post))
export const imageOfProject = (project: Project) => imageOf(drawingOfProject(project))
export const imageOfPerson = (person: Maintainer) => imageOf(drawingOfPerson(person))
export const imageOfRelease = (bundle: Bundle) => imageOf(drawingOfRelease(bundle))
export const imageOfYear = (review: YearInReview) => imageOf(drawingOfYear(review))

export const drawings = cachedQuery(async (): Promise<Map<string, OpenGraphImage>> => {
  const all = [
    ...(await publishedPosts()).filter((post) => !coverCopyOf(post)).map(drawingOfPost),
    ...(await projects()).map(drawingOfProject),
    ...(await maintainers()).map(drawingOfPerson),
    ...(await bundles()).bundles.map(drawingOfRelease),
    ...(await yearsInReview()).map(drawingOfYear),
  ]
  return new Map(all.map((drawing) => [imageOf(drawing).path, drawing]))
})
