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
import { routes } from '#lib/site/routes.ts'
import { statusOf } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'
import { initialsOf } from '#lib/text/names.ts'

function drawingOfPost({ title, authors, date, minutes, cover }: Post): OpenGraphImage {
  const writers = authors.map(({ name }) => name).join(', ')
  const day = formatDate(date)
  return {
    title,
    cover: isDrawn(cover) && cover.kind !== 'code' ? cover : undefined,
    facts: [day, writers, `${minutes} min read`],
    alt: `${title}. ${site.name}, ${day}, by ${writers}.`,
  }
}

function drawingOfProject(project: Project): OpenGraphImage {
  const { name, description, scope, maintainers } = project
  const { word } = statusOf(project)
  const people = count(maintainers.length, 'maintainer')
  return {
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
    title: name,
    lead: company ? `@${handle} · ${company}` : `@${handle}`,
    facts: [tenure, maintained],
    portrait: { initials: initialsOf(name), badge: person.badge },
    alt: `${name}, @${handle}. ${site.name}. ${tenure}, ${maintained}.`,
  }
}

function drawingOfPage(title: string, lead: string): OpenGraphImage {
  return { title, lead, facts: [], alt: `${title}. ${site.name}. ${lead}` }
}

/** The image of a page, and what a build draws into it. */
function imageOf({ path: page }: { path: string }, drawing: OpenGraphImage) {
  // All drawings are in one folder, since making many folders would slow each build.
  const name = page.slice(1, -1).replaceAll('/', '-')
  const path = routes.media('open-graph', `${name}-${hashOfImage(drawing)}.png`)
  return { path, alt: drawing.alt, ...openGraphSize, drawing }
}

/** A copy of the cover, unless it is drawn, animated or an SVG, which few sites show. */
export function imageOfPost(post: Post) {
  const { cover, coverAlt = '', picture } = post
  if (cover.kind !== 'picture' || !picture?.openGraph) return imageOf(post, drawingOfPost(post))
  return { path: picture.openGraph.path, alt: coverAlt, ...openGraphSize, drawing: undefined }
}

export const imageOfProject = (project: Project) => imageOf(project, drawingOfProject(project))
export const imageOfPerson = (person: Maintainer) => imageOf(person, drawingOfPerson(person))
export const imageOfRelease = (bundle: Bundle) =>
  imageOf(bundle, drawingOfPage(`Falco ${bundle.falco}`, bundle.componentsInWords))
export const imageOfYear = (review: YearInReview) =>
  imageOf(review, drawingOfPage(review.title, review.summary))

export const drawings = cachedQuery(async () => {
  const all = [
    ...(await publishedPosts()).map(imageOfPost),
    ...(await projects()).map(imageOfProject),
    ...(await maintainers()).map(imageOfPerson),
    ...(await bundles()).bundles.map(imageOfRelease),
    ...(await yearsInReview()).map(imageOfYear),
  ]
  return new Map(all.flatMap(({ path, drawing }) => (drawing ? [[path, drawing]] : [])))
})
