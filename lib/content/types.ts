import type { Scope, Status } from '#schema/project.ts'

/** What pages know of content: Contentlayer's own types stop at this folder. */

export type Author = {
  name: string
  /** Address on the site: the maintainer's page, else an author's page. */
  path: string
  /** Handle, where the author is or was a maintainer. */
  maintainer?: string
}

/** A post as lists show it: never with its text. */
export type PostSummary = {
  slug: string
  title: string
  description: string
  /** ISO date and time. */
  date: string
  updated?: string
  tags: string[]
  authors: Author[]
  /** Reading time in minutes, at least 1. */
  minutes: number
  /** A draft or scheduled post exists in development only. */
  state: 'published' | 'draft' | 'scheduled'
  series?: string
  /** Path below the content folder. */
  file: string
}

export type Post = PostSummary & {
  /** The description is the beginning of the text, so the page of the post does not show both. */
  isDescriptionDerived: boolean
  aliases: string[]
  canonical?: string
  source?: { title: string; author: string; url: string }
  /** Path of the cover below the content folder. */
  cover?: { file: string; alt: string }
  mentions: Mentions
}

/** What a text links to, each once, in order of first mention. */
export type Mentions = {
  projects: Project[]
  people: Maintainer[]
  posts: PostSummary[]
  references: Reference[]
}

/** A pull request, issue or release on the forge. */
export type Reference = { kind: 'pull' | 'issue' | 'release'; label: string; url: string }

export type Maintainer = {
  handle: string
  name: string
  company?: string
  /** Paths below the organisation, as the community's file orders them. */
  projects: { path: string; repository: string; isPart: boolean }[]
  since: string
  sinceOnOrBefore: boolean
  /** Day last listed; absent for those who are maintainers today. */
  until?: string
  formerHandles: string[]
  links: { title: string; url: string }[]
  file: string
}

export type Project = {
  name: string
  slug: string
  scope?: Scope
  status?: Status
  description: string
  docs?: string
  website?: string
  package?: string
  tags: string[]
  repository: string
  /** Current maintainers, those of the whole repository first. */
  maintainers: Maintainer[]
  formerMaintainers: Maintainer[]
  /** True while the community's list of repositories holds it. */
  isListed: boolean
  file: string
}

/** A change in the life of a project: each side is scope and status in the words of that day. */
export type Move = { date: string; project: string; event: 'listed' | 'moved' | 'unlisted'; from?: string; to?: string }

export type Release = { version: string; date: string; post?: string; isPatch: boolean }

export type LinkGroup = { title: string; links: { title: string; url: string; description: string }[] }

export type Figures = {
  asOf: string
  months: { month: string; maintainers?: number; companies?: number; independent?: number; projects?: number }[]
}

export type YearOfPosts = { year: string; posts: PostSummary[] }

export type ProjectGroup = { title: string; id: string; intro: string; projects: Project[] }

/** A file of the content folder as a page refers to it; width and height in pixels where it is a picture. */
export type Media = {
  path: string
  hash: string
  name: string
  file: string
  width?: number
  height?: number
  /** Smaller copies of a still picture, narrowest first; empty for all else. */
  variants: Variant[]
}

export type Variant = { path: string; hash: string; name: string; width: number }
