import path from 'node:path'
import { falcoRules, plugins } from '#lib/content/catalogue.ts'
import { calls, linkGroups, searchWords, startPage } from '#lib/content/community.ts'
import { bundles } from '#lib/content/compatibility.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { shownPages } from '#lib/content/pages/shown-pages.ts'
import { publishedPosts } from '#lib/content/posts.ts'
import { projects } from '#lib/content/projects.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { releases } from '#lib/content/releases.ts'
import { titleOfYear, yearSummary, yearsInReview } from '#lib/content/years/years.ts'
import { makeIndex, type SearchFile, type SearchRecord } from '#lib/search/make-index.ts'
import { plainText } from '#lib/search/plain-text.ts'
import { formatDate, isoDay, yearOf } from '#lib/site/dates.ts'
import { dataDir } from '#lib/site/env.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { keyOf, openCache } from '#lib/store/store.ts'

/** Files of the search index, cached between builds until a `SearchRecord` or its text changes. */
export const searchFiles = cachedQuery(async () => {
  const cache = openCache<SearchFile[]>(path.join(dataDir(), 'search'))
  const textOf = async ({ file }: SearchRecord) =>
    plainText(file === undefined ? '' : await htmlOf(file))
  const code = codeVersion(['lib/search', 'lib/text'])
  const files = await makeIndex(await searchRecords(), textOf, (records, make) =>
    cache.get(keyOf(code, records), make),
  )
  await cache.dropUnused()
  return files
})

/**
 * A file of the search index.
 * @param path below /search/data/
 */
export async function searchFile(path: string) {
  return (await searchFiles()).find(({ name }) => name === path)?.bytes
}

export async function searchRecords(): Promise<SearchRecord[]> {
  const kinds = [ofPosts, ofProjects, ofPeople, ofPages, ofLinks, ofReleases, ofCatalogue, ofYears]
  const records = (await Promise.all(kinds.map((records) => records()))).flat()
  const words = await searchWords()
  return records.map((record) => {
    const aliases = [...(record.aliases ?? []), ...(words.get(record.address) ?? [])]
    return { ...record, aliases }
  })
}

/** Joins texts as sentences: a text that ends in a letter or digit gets a full stop. */
function sentences(...texts: (string | undefined)[]) {
  return texts.flatMap((text) => (text ? text.replace(/(?<=[\p{L}\p{N})])$/u, '.') : [])).join(' ')
}

const maintainedBy = (people: readonly { name: string }[]) =>
  people.length > 0 ? `Maintained by ${people.map(({ name }) => name).join(', ')}.` : undefined

async function ofPosts(): Promise<SearchRecord[]> {
  return (await publishedPosts()).map(
    ({ slug, title, description, date, tags, authors, file }) => ({
      group: 'Posts',
      address: routes.post(slug),
      title,
      date: isoDay(date),
      summary: sentences(description),
      filters: {
        year: [yearOf(date)],
        tag: tags,
        author: [...new Set(authors.map(({ name }) => name))],
      },
      file,
    }),
  )
}

async function ofProjects(): Promise<SearchRecord[]> {
  return (await projects()).map(
    ({ slug, name, description, scope = '', status = '', tags, maintainers, file }) => ({
      group: 'Projects',
      address: routes.project(slug),
      title: name,
      aliases: [`${name} maintainers`],
      summary: sentences(description),
      maintainers: maintainedBy(maintainers),
      keywords: [scope, status, ...tags],
      file,
    }),
  )
}

async function ofPeople(): Promise<SearchRecord[]> {
  return (await maintainers()).map(
    ({ handle, name, alsoKnownAs, company, projects, formerHandles, until, file }) => {
      const names = [...[handle, ...formerHandles].map((word) => `@${word}`), ...alsoKnownAs].join(
        ', ',
      )
      const paths = projects.map(({ path }) => path).join(', ')
      const work = paths && `${until ? 'Maintained' : 'Maintains'} ${paths}`
      return {
        group: 'People',
        address: routes.maintainer(handle),
        title: name,
        summary: sentences(names, company, work),
        file,
      }
    },
  )
}

async function ofPages(): Promise<SearchRecord[]> {
  const first = await startPage()
  const all = await maintenance()
  const few = all.onFew.map(({ project }) => project.name).join(', ')
  const [newest] = (await releases()).releases
  const call = await calls()
  const summaries = new Map([
    [pages.graph.path, sentences(findingOf(all), few, 'Help wanted')],
    [
      pages.releases.path,
      sentences(
        newest && `The newest is Falco ${newest.version}, released on ${formatDate(newest.date)}`,
        pages.releases.description,
      ),
    ],
    [pages.community.path, sentences(call?.description, pages.community.description)],
  ])
  const fixed = (await shownPages()).filter(
    ({ path, isHidden }) => !isHidden && path !== pages.home.path && path !== pages.start.path,
  )
  const records = fixed.map(
    ({ path, title, description }): SearchRecord => ({
      group: 'Pages',
      address: path,
      title,
      summary: summaries.get(path) ?? sentences(description),
    }),
  )
  if (!first) return records
  const { title, description, file } = first
  const summary = sentences(description)
  return [{ group: 'Pages', address: routes.start(), title, summary, file }, ...records]
}

async function ofLinks(): Promise<SearchRecord[]> {
  const links = (await linkGroups()).flatMap(({ links }) => links)
  return links.map(({ title, url, description }) => ({
    group: 'Pages',
    address: url,
    title,
    summary: sentences(description),
  }))
}

async function ofCatalogue(): Promise<SearchRecord[]> {
  const ofPlugins = (await plugins()).plugins.map(({ name, path, eventSource, maintainers }) => ({
    group: 'Plugins and rules' as const,
    address: path,
    title: name,
    aliases: [`${name} plugin`],
    summary: sentences('A plugin', eventSource && `Reads ${eventSource}`, maintainers.join(', ')),
  }))
  const ofRules = (await falcoRules()).rules.map((rule) => ({
    group: 'Plugins and rules' as const,
    address: rule.path,
    title: rule.name,
    summary: sentences(`A rule, ${rule.maturity}, ${rule.priority}`, ...rule.tactics),
    keywords: [...rule.tags, ...rule.techniques],
  }))
  return [...ofPlugins, ...ofRules]
}

async function ofReleases(): Promise<SearchRecord[]> {
  const known = new Map((await bundles()).bundles.map(({ falco, parts }) => [falco, parts]))
  const built = (version: string) =>
    known
      .get(version)
      ?.map((part) => `${part.name} ${part.version}`)
      .join(', ')
  return (await releases()).releases.map(({ version, date, post, page }) => ({
    group: 'Releases',
    address: page ?? routes.release(version),
    title: `Falco ${version}`,
    date: isoDay(date),
    summary: sentences(`Released on ${formatDate(date)}`, post?.title, built(version)),
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
