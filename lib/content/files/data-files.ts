import { adopters, falcoRules, outputs, plugins } from '#lib/content/catalogue.ts'
import { figures, pastCalls, upcomingCalls } from '#lib/content/community.ts'
import { bundles, rulesets } from '#lib/content/compatibility.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { verdictOf } from '#lib/content/maintenance.ts'
import { postsWithMentions } from '#lib/content/mentions.ts'
import { factsOfProject } from '#lib/content/pages/page-data.ts'
import { projects, statusHistory } from '#lib/content/projects.ts'
import { newestReleaseFirst, releasedParts, releases } from '#lib/content/releases.ts'
import { isoDay, oldestDay } from '#lib/site/dates.ts'
import { absoluteUrl, encodedUrl, site, sources } from '#lib/site/identity.ts'
import { dataPath, markdownPath, routes, type SiteFile, schemaPath } from '#lib/site/routes.ts'
import type { Field, Fields } from '#schema/collection.ts'
import { type DataFile, dataFileNames, dataFiles, fieldsOfDataFiles } from '#schema/data.ts'
import { objectSchema } from '#schema/generated.ts'

const urlsOf = (path: string) => ({
  url: absoluteUrl(path),
  markdown: absoluteUrl(markdownPath(path)),
})

const handlesOf = (people: readonly { handle: string }[]) => people.map(({ handle }) => handle)

const asOfLists = async () => (await figures())?.asOf

type Item = Readonly<Record<string, unknown>>

/** The items are under the name of the data file. Without `days`, each item has its own `asOf`. */
type Facts = { asOf?: string; days?: readonly string[] } & { [Name in DataFile]?: readonly Item[] }

/** `read` may return properties that `schema/data.ts` does not describe; they are left out. */
type Reader = { source: string; read: () => Promise<Facts> }

const readers: Readonly<Record<DataFile, Reader>> = {
  posts: {
    source: absoluteUrl(routes.blog()),
    async read() {
      const all = await postsWithMentions()
      const changes = all.map(({ date, updated = date }) => updated).sort()
      const posts = all.map(({ mentions, ...post }) => ({
        ...post,
        ...urlsOf(post.path),
        published: post.date,
        authors: post.authors.map((author) => ({
          ...author,
          url: encodedUrl(author.path),
          maintainer: author.handle,
        })),
        projects: mentions.projects.map(({ name }) => name),
        maintainers: handlesOf(mentions.people),
      }))
      return { asOf: changes.at(-1), days: [...all.map(({ date }) => date), ...changes], posts }
    },
  },
  maintainers: {
    source: sources.maintainers.url,
    async read() {
      const asOf = await asOfLists()
      const all = (await maintainers()).map((person) => ({
        ...person,
        ...urlsOf(person.path),
        asOf,
      }))
      return { asOf, maintainers: all }
    },
  },
  projects: {
    source: sources.repositories.url,
    async read() {
      const all = (await projects()).map(async (project) => ({
        ...project,
        ...urlsOf(project.path),
        verdict: verdictOf(project),
        maintainers: handlesOf(project.maintainers),
        asOf: (await factsOfProject(project))?.date,
      }))
      return { asOf: await asOfLists(), projects: await Promise.all(all) }
    },
  },
  moves: {
    source: sources.repositories.url,
    read: async () => ({ asOf: await asOfLists(), moves: await statusHistory() }),
  },
  figures: {
    source: sources.maintainers.url,
    async read() {
      const { asOf, months } = (await figures()) ?? {}
      return { asOf, figures: months }
    },
  },
  releases: {
    source: sources.releases.url,
    async read() {
      const { asOf, releases: all } = await releases()
      return {
        asOf,
        releases: all.map(({ page, post, ...release }) => ({
          ...release,
          url: absoluteUrl(page ?? routes.release(release.version)),
          post: post && absoluteUrl(post.path),
        })),
      }
    },
  },
  'project-releases': {
    source: site.organisation,
    async read() {
      const { others } = await releasedParts()
      const all = others.flatMap(({ releases }) => releases)
      return {
        asOf: oldestDay(others.map(({ asOf }) => asOf)),
        'project-releases': all.sort(newestReleaseFirst),
      }
    },
  },
  calls: {
    source: sources.minutes.url,
    async read() {
      const { asOf, calls = [] } = (await pastCalls()) ?? {}
      return { asOf, calls: calls.map(({ url, ...call }) => ({ ...call, minutes: url })) }
    },
  },
  'planned-calls': {
    source: absoluteUrl(routes.community()),
    async read() {
      const { call, day, dates } = (await upcomingCalls()) ?? {}
      return { asOf: day, 'planned-calls': call && [{ ...call, next: dates }] }
    },
  },
  bundles: {
    source: sources.releases.url,
    async read() {
      const { asOf, bundles: all } = await bundles()
      return {
        asOf,
        bundles: all.map((bundle) => ({
          ...bundle,
          url: absoluteUrl(bundle.path),
          date: bundle.release?.date,
          rulesets: bundle.rulesets.map(({ name, newest, tooNew, command }) => ({
            name,
            newest: newest?.version,
            tooNew: tooNew?.version,
            reason: tooNew?.reason,
            command,
          })),
        })),
      }
    },
  },
  rulesets: { source: sources.rules.url, read: rulesets },
  plugins: { source: sources.plugins.url, read: plugins },
  rules: { source: sources.rules.url, read: falcoRules },
  outputs: { source: sources.outputs.url, read: outputs },
  adopters: { source: sources.adopters.url, read: adopters },
}

/** Dates become days, except times. */
function publicValues(fields: Fields, item: Item) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, publicValue(field, item[key])]),
  )
}

const empty: Partial<Record<Field['type'], unknown>> = { boolean: false, strings: [], objects: [] }

function publicValue(field: Field, value: unknown): unknown {
  if (value === undefined) return empty[field.type]
  switch (field.type) {
    case 'date':
      return field.needsTime ? value : isoDay(String(value))
    case 'object':
      return publicValues(field.fields, Object(value))
    case 'objects':
      return Array.from(Object(value), (item: Item) => publicValues(field.fields, item))
    default:
      return value
  }
}

const licence = 'CC BY 4.0'

const fieldsOf = (name: DataFile): Fields => ({ ...fieldsOfDataFiles, [name]: dataFiles[name] })

async function dataFile(name: DataFile) {
  const { source, read } = readers[name]
  const { asOf, [name]: items = [], days = items.map((item) => item.asOf ?? asOf) } = await read()
  const known = days.filter((day) => day !== undefined).sort()
  const day = asOf === undefined ? '' : `, as of ${isoDay(asOf)}`
  return publicValues(fieldsOf(name), {
    $schema: absoluteUrl(schemaPath(name)),
    source,
    licence,
    citation: `${site.name}: ${name}${day}. ${absoluteUrl(dataPath(name))} (${licence})`,
    asOf,
    oldest: known[0],
    newest: known.at(-1),
    [name]: items,
  })
}

export async function factsOfDocuments(name: 'posts' | 'maintainers' | 'projects') {
  const { [name]: items = [] } = await readers[name].read()
  return items.map((item) => ({
    file: String(item.file),
    facts: publicValues(dataFiles[name].fields, item),
  }))
}

function dataSchema(name: DataFile) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: absoluteUrl(schemaPath(name)),
    title: name,
    description: dataFiles[name].description,
    ...objectSchema(fieldsOf(name)),
  }
}

/** Leaves out a keyword that only VS Code knows. */
const json = (value: unknown) =>
  `${JSON.stringify(value, (key, one) => (key === 'patternErrorMessage' ? undefined : one), 1)}\n`

export const dataTexts = () =>
  dataFileNames.flatMap((name): SiteFile[] => [
    [dataPath(name), async () => json(await dataFile(name))],
    [schemaPath(name), async () => json(dataSchema(name))],
  ])
