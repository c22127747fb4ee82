import { falcoRules, plugins } from '#lib/content/catalogue.ts'
import { calls, linkGroups, startPage } from '#lib/content/community.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { maintenance } from '#lib/content/projects/maintenance.ts'
import { projects } from '#lib/content/projects/projects.ts'
import { cachedQuery, htmlOf } from '#lib/content/read-index.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { minorOf, releaseLists, releases } from '#lib/content/releases/releases.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import { headingsOf, type PlainText, plainText } from '#lib/markdown/html-text.ts'
import { formatDate, isoDay, yearOf } from '#lib/site/dates.ts'
import { pages } from '#lib/site/pages.ts'

/** A result of search: a page, a section of a page, or a link. */
export type SearchRecord = {
  /** The kind of result, such as 'Post'; readers can filter by it. */
  kind: string
  /** Address of a page without the base path, or URL of a link. */
  address: string
  title: string
  date?: string
  /** The text with which the excerpt in search results begins. */
  summary: string
  /** Other names, which count nearly as much as the title. */
  aliases?: readonly string[]
  /** More words to find the record by; a search also matches the tags and authors in `filters`. */
  keywords?: readonly string[]
  filters?: { year?: string[]; tag?: string[]; author?: string[] }
  /** The text of the page; of some pages, only code, such as names of flags. */
  text?: Partial<PlainText>
}

const recordsByKind: Record<string, () => Promise<Omit<SearchRecord, 'kind'>[]>> = {
  Post: ofPosts,
  Project: ofProjects,
  Person: ofPeople,
  Page: ofPages,
  Link: ofLinks,
  Release: ofReleases,
  Upgrade: ofUpgrades,
  'Plugin or rule': ofCatalogue,
  Year: ofYears,
}

export const searchRecords = cachedQuery(async (): Promise<SearchRecord[]> => {
  const all = Object.entries(recordsByKind).map(async ([kind, records]) =>
    (await records()).map((record) => ({ kind, ...record })),
  )
  return (await Promise.all(all)).flat()
})

/** Adds a full stop to texts that end in a letter or digit. */
function sentences(...texts: (string | undefined)[]) {
  return texts.flatMap((text) => (text ? text.replace(/(?<=[\p{L}\p{N})])$/u, '.') : [])).join(' ')
}

async function ofPosts() {
  const records = (await publishedPosts()).map(
    async ({ path, title, description, date, tags, authors, file }) => {
      const html = await htmlOf(file)
      return {
        address: path,
        title,
        date: isoDay(date),
        summary: sentences(description),
        keywords: headingsOf(html).map(({ text }) => text),
        filters: {
          year: [yearOf(date)],
          tag: tags,
          author: [...new Set(authors.map(({ name }) => name))],
        },
        text: plainText(html),
      }
    },
  )
  return Promise.all(records)
}

async function ofProjects() {
  const { others } = await releaseLists()
  const versionsOf = (name: string) =>
    others.flatMap(({ project, releases }) =>
      project === name ? releases.map(({ version }) => version) : [],
    )
  const records = (await projects()).map(
    async ({ path, name, description, scope = '', status = '', tags, maintainers, file }) => {
      const people = maintainers.map((person) => person.name).join(', ')
      return {
        address: path,
        title: name,
        // Readers also search for 'falco sidekick'.
        aliases: [name.replace(/^falco(?=\p{L})/u, 'falco ')],
        summary: sentences(description, people && `Maintained by ${people}`),
        keywords: [scope, status, ...tags, ...versionsOf(name)],
        text: plainText(await htmlOf(file)),
      }
    },
  )
  return Promise.all(records)
}

async function ofPeople() {
  const records = (await maintainers()).map(
    async ({ handle, path, name, alsoKnownAs, company, projects, formerHandles, until, file }) => {
      const names = [...[handle, ...formerHandles].map((word) => `@${word}`), ...alsoKnownAs].join(
        ', ',
      )
      const paths = projects.map(({ path }) => path).join(', ')
      const work = paths && `${until ? 'Maintained' : 'Maintains'} ${paths}`
      return {
        address: path,
        title: name,
        summary: sentences(names, company, work),
        text: plainText(await htmlOf(file)),
      }
    },
  )
  return Promise.all(records)
}

async function ofPages() {
  const start = await startPage()
  const all = await maintenance()
  const few = all.onFew.map(({ project }) => project.name).join(', ')
  const {
    releases: [newest],
    expected: [next] = [],
  } = await releases()
  const call = await calls()
  const { sections, added } = (await upgrades()).all
  const changes = [...sections.flatMap(({ lines }) => lines), ...added]
  const summaries = new Map([
    [pages.health.path, sentences(pages.health.description, all.headline, few, 'Help wanted')],
    [
      pages.releases.path,
      sentences(
        newest && `Latest release we know of: ${newest.version}, ${formatDate(newest.date)}`,
        pages.releases.description,
      ),
    ],
    [pages.community.path, sentences(call?.description, pages.community.description)],
  ])
  const fixed = (await shownPages()).filter(
    ({ path, isHidden }) => !isHidden && path !== pages.home.path && path !== pages.start.path,
  )
  const text = { code: codeIn(changes) }
  const others = fixed.map((page) => ({
    address: page.path,
    title: page.title,
    aliases: page.path === pages.releases.path && next ? about(next.version) : [],
    summary: summaries.get(page.path) ?? sentences(page.description),
    text: page.path === pages.upgrade.path ? text : undefined,
  }))
  if (!start) return others
  const { path, title, description, file } = start
  const summary = sentences(description)
  return [{ address: path, title, summary, text: plainText(await htmlOf(file)) }, ...others]
}

/** The code in lines about releases: names of flags, keys and fields, between backticks. */
const codeIn = (lines: readonly { what: string }[]) =>
  lines.flatMap(({ what }) => what.split('`').filter((_, at) => at % 2 === 1)).join(' ')

async function ofLinks() {
  const links = (await linkGroups()).flatMap(({ links }) => links)
  return links.map(({ title, url, description }) => ({
    address: url,
    title,
    summary: sentences(description),
  }))
}

async function ofCatalogue() {
  const ofPlugins = (await plugins()).plugins.map(({ name, path, eventSource, maintainers }) => ({
    address: path,
    title: name,
    aliases: [`${name} plugin`],
    summary: sentences('A plugin', eventSource && `Reads ${eventSource}`, maintainers.join(', ')),
  }))
  const ofRules = (await falcoRules()).rules.map((rule) => ({
    address: rule.path,
    title: rule.name,
    summary: sentences(`A rule, ${rule.maturity}, ${rule.priority}`, ...rule.tactics),
    keywords: [...rule.tags, ...rule.techniques],
  }))
  return [...ofPlugins, ...ofRules]
}

/** Searches for a series (0.44) find its releases too. */
const about = (version: string, words = '') => [
  `${words} ${version}`.trim(),
  `${words} ${minorOf(version)}`.trim(),
]

async function ofUpgrades() {
  return (await upgrades()).toNewest.map(({ from, to, path }) => ({
    address: path,
    title: `Upgrade from Falco ${from.falco}`,
    aliases: about(from.falco, 'upgrade'),
    summary: sentences(`What to know before an upgrade to ${to.falco}`, from.componentsInWords),
  }))
}

async function ofReleases() {
  const built = new Map((await bundles()).bundles.map((bundle) => [bundle.falco, bundle]))
  return (await releases()).releases.map(({ version, date, post, address }) => {
    const { components = [], breaks = [] } = built.get(version) ?? {}
    const names = components.map(({ name, version }) => `${name} ${version}`).join(', ')
    return {
      address,
      title: `Falco ${version}`,
      aliases: [...about(version), ...about(version, 'helm chart')],
      date: isoDay(date),
      summary: sentences(`Released on ${formatDate(date)}`, post?.title, names),
      text: { code: codeIn(breaks) },
      filters: { year: [yearOf(date)] },
    }
  })
}

async function ofYears() {
  return (await yearsInReview()).map(({ year, path, title, summary }) => ({
    address: path,
    title,
    aliases: [year],
    summary,
    filters: { year: [year] },
  }))
}
