import { releases } from '#lib/content/community.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import { start } from '#lib/content/start.ts'
import { titleOfYear, yearSummary } from '#lib/content/years/words.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import type { SearchRecord } from '#lib/search/make-index.ts'
import { formatDate, isoDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'

/** Everything that search finds: published posts, projects, people, releases, years, and the page for newcomers. */
export const searchRecords = memoiseByIndex(async (): Promise<SearchRecord[]> => {
  return [
    ...(await ofPosts()),
    ...(await ofProjects()),
    ...(await ofPeople()),
    ...(await ofStart()),
    ...(await ofGraph()),
    ...(await ofReleases()),
    ...(await ofYears()),
  ]
})

async function ofPosts(): Promise<SearchRecord[]> {
  return (await publishedPosts()).map(({ slug, title, description, date, tags, authors, file }) => ({
    group: 'Posts',
    address: routes.post(slug),
    title,
    date: isoDay(date),
    summary: sentence(description),
    filters: {
      year: [yearOf(date)],
      tag: tags,
      author: [...new Set(authors.map(({ name }) => name))],
    },
    file,
  }))
}

async function ofProjects(): Promise<SearchRecord[]> {
  return (await projects()).map(({ slug, name, description, scope, status, tags, file }) => ({
    group: 'Projects',
    address: routes.project(slug),
    title: name,
    summary: sentence(description),
    keywords: [scope ?? '', status ?? '', ...tags],
    file,
  }))
}

/** The page of who maintains what, if there is one. */
async function ofGraph(): Promise<SearchRecord[]> {
  const all = await maintenance()
  if (all.rows.length === 0) return []
  const summary = [findingOf(all), all.onFew.map(({ project }) => project.name).join(', '), 'Help wanted']
  return [
    {
      group: 'Projects',
      address: routes.graph(),
      title: 'Who maintains what',
      summary: summary.map(sentence).join(' ').trim(),
    },
  ]
}

async function ofPeople(): Promise<SearchRecord[]> {
  return (await maintainers()).map(({ handle, name, alsoKnownAs, company, projects, formerHandles, until, file }) => {
    const names = [...[handle, ...formerHandles].map((word) => `@${word}`), ...alsoKnownAs].join(', ')
    const paths = projects.map(({ path }) => path).join(', ')
    const work = `${until ? 'Maintained' : 'Maintains'} ${paths}`
    return {
      group: 'People',
      address: routes.maintainer(handle),
      title: name,
      summary: [names, company, paths && work].map(sentence).join(' ').trim(),
      file,
    }
  })
}

async function ofStart(): Promise<SearchRecord[]> {
  const page = await start()
  if (!page) return []
  const { title, description, file } = page
  return [
    {
      group: 'Pages',
      address: routes.start(),
      title,
      summary: sentence(description),
      file,
    },
  ]
}

async function ofReleases(): Promise<SearchRecord[]> {
  return ((await releases())?.releases ?? []).map(({ version, date, post }) => ({
    group: 'Releases',
    address: routes.release(version),
    title: `Falco ${version}`,
    date: isoDay(date),
    summary: [`Released on ${formatDate(date)}`, post?.title].map(sentence).join(' ').trim(),
    filters: { year: [yearOf(date)] },
  }))
}

async function ofYears(): Promise<SearchRecord[]> {
  return (await yearsInReview()).map((review) => ({
    group: 'Years',
    address: routes.review(review.year),
    title: titleOfYear(review),
    summary: yearSummary(review),
    filters: { year: [review.year] },
  }))
}

/** A text that ends with a full stop, unless it has another end or is empty. */
function sentence(text: string | undefined): string {
  return text && /[\p{L}\p{N})]$/u.test(text) ? `${text}.` : (text ?? '')
}
