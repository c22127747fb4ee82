import { figures, releases } from '#lib/content/community.ts'
import { currentMaintainers, INDEPENDENT, maintainers } from '#lib/content/maintainers.ts'
import { shareOf } from '#lib/content/maintenance/carriers.ts'
import { mentionsByPost } from '#lib/content/posts/mentions.ts'
import { authors, positionOfSlug, publishedPosts } from '#lib/content/posts/posts.ts'
import { projects } from '#lib/content/projects.ts'
import type { Author } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { encodedUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byName } from '#lib/text/collation.ts'
import { nameSlug } from '#lib/text/slug.ts'
import type { Scope, Status } from '#schema/project.ts'
import type { edgeKinds, nodeKinds } from './graph-schema.ts'

/** A node as the file has it; dates are ISO days. What the members mean stands in the file's schema. */
export type GraphNode = {
  id: string
  kind: (typeof nodeKinds)[number]
  name: string
  url: string
  maintainer?: 'current' | 'former'
  core?: boolean
  scope?: Scope
  status?: Status
  date?: string
}

export type GraphEdge = {
  kind: (typeof edgeKinds)[number]
  from: string
  to: string
  current?: boolean
  share?: 'all' | 'part'
  since?: string
  until?: string
}

export type Graph = { asOf?: string; nodes: GraphNode[]; edges: GraphEdge[] }

const idOf = {
  person: (handle: string) => `person:${handle}`,
  author: ({ path }: Author) => `author:${path.slice(routes.authors().length, -1)}`,
  project: (name: string) => `project:${name}`,
  company: (name: string) => `company:${nameSlug(name)}`,
  release: (version: string) => `release:${version}`,
  post: (slug: string) => `post:${slug}`,
}

const falco = 'falco'

/**
 * Everything that the site knows, as nodes and what connects them. It takes time in proportion to what is connected, and is
 * asked for once a build, by the file that holds it.
 */
export async function graph(): Promise<Graph> {
  const asOf = (await figures())?.asOf
  const parts = [await people(), await projectNodes(), await companies(), await releaseNodes(), await posts()]
  return {
    asOf: asOf && isoDay(asOf),
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  }
}

async function people(): Promise<Graph> {
  const others = (await authors()).filter(({ maintainer }) => maintainer === undefined)
  const listed = await maintainers()
  return {
    nodes: [
      ...listed.map(
        ({ handle, name, until, core }): GraphNode => ({
          id: idOf.person(handle),
          kind: 'person',
          name,
          url: encodedUrl(routes.maintainer(handle)),
          maintainer: until ? 'former' : 'current',
          core: core || undefined,
        }),
      ),
      ...others
        .toSorted((a, b) => byName(a.name, b.name))
        .map((author): GraphNode => {
          return { id: idOf.author(author), kind: 'person', name: author.name, url: encodedUrl(author.path) }
        }),
    ],
    edges: [],
  }
}

async function projectNodes(): Promise<Graph> {
  const all = await projects()
  return {
    nodes: all.map(({ name, scope, status }) => ({
      id: idOf.project(name),
      kind: 'project',
      name,
      url: encodedUrl(routes.project(name)),
      scope,
      status,
    })),
    edges: all.flatMap((project) =>
      [...project.maintainers, ...project.formerMaintainers].map((person): GraphEdge => {
        const { handle, since, until, projects } = person
        // Of a former project the days are not known.
        const hasDays = projects.some(({ repository }) => repository === project.name)
        return {
          kind: 'maintains',
          from: idOf.person(handle),
          to: idOf.project(project.name),
          current: hasDays && until === undefined,
          share: shareOf(person, project),
          since: hasDays ? isoDay(since) : undefined,
          until: hasDays && until ? isoDay(until) : undefined,
        }
      }),
    ),
  }
}

async function companies(): Promise<Graph> {
  const employed = (await maintainers()).filter(({ company }) => company !== undefined && company !== INDEPENDENT)
  const ofToday = new Set((await currentMaintainers()).map(({ company }) => idOf.company(company ?? '')))
  const nodes = new Map<string, GraphNode>()
  const edges = employed.map(({ handle, company = '', until }): GraphEdge => {
    const id = idOf.company(company)
    const url = encodedUrl(ofToday.has(id) ? routes.company(company) : routes.maintainers())
    if (!nodes.has(id)) nodes.set(id, { id, kind: 'company', name: company, url })
    return { kind: 'worksFor', from: idOf.person(handle), to: id, current: until === undefined }
  })
  return { nodes: [...nodes.values()].sort((a, b) => byName(a.name, b.name)), edges }
}

async function releaseNodes(): Promise<Graph> {
  const [list, slugs] = [(await releases())?.releases ?? [], await positionOfSlug()]
  const hasProject = (await projects()).some(({ name }) => name === falco)
  return {
    nodes: list.map(({ version, date }) => ({
      id: idOf.release(version),
      kind: 'release',
      name: `Falco ${version}`,
      url: encodedUrl(routes.release(version)),
      date: isoDay(date),
    })),
    edges: list.flatMap(({ version, post }): GraphEdge[] => {
      const to = idOf.release(version)
      return [
        ...(hasProject ? [{ kind: 'isReleaseOf' as const, from: to, to: idOf.project(falco) }] : []),
        ...(post && slugs.has(post) ? [{ kind: 'announces' as const, from: idOf.post(post), to }] : []),
      ]
    }),
  }
}

async function posts(): Promise<Graph> {
  const [list, mentions] = [await publishedPosts(), await mentionsByPost()]
  return {
    nodes: list.map(({ slug, title, date }) => ({
      id: idOf.post(slug),
      kind: 'post',
      name: title,
      url: encodedUrl(routes.post(slug)),
      date: isoDay(date),
    })),
    edges: list.flatMap(({ slug, authors }): GraphEdge[] => {
      const post = idOf.post(slug)
      const writers = authors.map((author) =>
        author.maintainer === undefined ? idOf.author(author) : idOf.person(author.maintainer),
      )
      const { projects, people, posts } = mentions.get(slug) ?? { projects: [], people: [], posts: [] }
      const mentioned = [
        ...projects.map(({ name }) => idOf.project(name)),
        ...people.map(({ handle }) => idOf.person(handle)),
        ...posts.map(({ slug }) => idOf.post(slug)),
      ]
      return [
        ...[...new Set(writers)].map((from) => ({ kind: 'wrote' as const, from, to: post })),
        ...[...new Set(mentioned)].map((to) => ({ kind: 'mentions' as const, from: post, to })),
      ]
    }),
  }
}
