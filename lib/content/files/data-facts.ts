import { adopters, falcoRules, outputs, plugins } from '#lib/content/catalogue.ts'
import { figures, pastCalls, upcomingCalls } from '#lib/content/community.ts'
import { lastUpdatedOf } from '#lib/content/pages/page-data.ts'
import { postsWithMentions } from '#lib/content/posts/mentions.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { verdictOf } from '#lib/content/projects/maintenance.ts'
import { projects, statusHistory } from '#lib/content/projects/projects.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { newestReleaseFirst, releaseLists, releases } from '#lib/content/releases/releases.ts'
import { rulesets } from '#lib/content/releases/rulesets.ts'
import { absoluteUrl, encodedUrl, site, sources } from '#lib/site/identity.ts'
import { markdownPath, routes } from '#lib/site/routes.ts'
import type { DataFile } from '#schema/data.ts'

const handlesOf = (people: readonly { handle: string }[]) => people.map(({ handle }) => handle)

const asOfLists = async () => (await figures())?.asOf

export type Item = Readonly<Record<string, unknown>>

/** The items are under the name of the data file. Without `days`, each item has its own `asOf`. */
type Facts = { asOf?: string; days?: readonly string[] } & { [Name in DataFile]?: readonly Item[] }

/** `read` may return properties that `schema/data.ts` does not describe; they are left out. */
type Reader = { source: string; read: () => Promise<Facts> }

export const readers: Readonly<Record<DataFile, Reader>> = {
  posts: {
    source: absoluteUrl(routes.blog()),
    async read() {
      const all = await postsWithMentions()
      const changes = all.map(({ date, updated = date }) => updated).sort()
      const posts = all.map(({ mentions, ...post }) => ({
        ...post,
        url: absoluteUrl(post.path),
        markdown: absoluteUrl(markdownPath(post.path)),
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
        url: absoluteUrl(person.path),
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
        url: absoluteUrl(project.path),
        verdict: verdictOf(project),
        maintainers: handlesOf(project.maintainers),
        asOf: (await lastUpdatedOf(project))?.date,
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
        releases: all.map(({ page, address, post, ...release }) => ({
          ...release,
          url: absoluteUrl(address),
          post: post && absoluteUrl(post.path),
        })),
      }
    },
  },
  'project-releases': {
    source: site.organisation,
    async read() {
      const { others, othersTo } = await releaseLists()
      const all = others.flatMap(({ releases }) => releases)
      return {
        asOf: othersTo,
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
