import type { Reference } from '#lib/site/github.ts'
import type { Values } from './content-index.ts'

/** What pages know of content. What files say comes from Contentlayer's types; here is what queries make of it. */

export type Author = {
  name: string
  /** The maintainer's page, or an author's page. */
  path: string
  /** Handle of a current or former maintainer. */
  maintainer?: string
}

/** A post as lists show it, without its text. */
export type PostSummary = Pick<
  Values<'Post'>,
  'slug' | 'title' | 'description' | 'date' | 'updated' | 'series' | 'canonical' | 'featured'
> & {
  /** Never changes, wherever the post and the site move. */
  id: string
  tags: string[]
  authors: Author[]
  /** Reading time in minutes, at least 1. */
  minutes: number
  /** Address of a small copy of the author's cover. */
  thumbnail?: string
  /** A draft or scheduled post exists in development only. */
  state: 'published' | 'draft' | 'scheduled'
  /** Path below the content folder. */
  file: string
}

/** Posts of a year or month, newest first; `name` as in 2021 or 2021-03. */
export type Period = { name: string; posts: PostSummary[] }

/** The posts of a tag or an author, newest first. */
export type PostsOfName = Period & { path: string }

export type MentioningPost = PostSummary & { sentence: string }

/** Keys of a post that other properties replace: `authors`, `state`, `cover`. */
type Reshaped = 'author' | 'draft' | 'cover' | 'coverAlt'

/** A post without its text. */
export type Post = Omit<Values<'Post'>, keyof PostSummary | Reshaped> &
  PostSummary & {
    /** Whether the text begins with the description, which is then shown once. */
    isDescriptionDerived: boolean
    /** Path of the cover below the content folder. */
    cover?: { file: string; alt: string }
    mentions: Mentions
  }

/** What a text links to, in order of first mention. */
export type Mentions = {
  projects: Project[]
  people: Maintainer[]
  posts: PostSummary[]
  references: Reference[]
}

/** A repository, or a directory of one. */
export type Place = { path: string; repository: string; isPart: boolean }

type ReshapedOfMaintainer = 'github' | 'alsoKnownAs' | 'projects' | 'formerProjects' | 'formerHandles' | 'links'

export type Maintainer = Omit<Values<'Maintainer'>, ReshapedOfMaintainer> & {
  handle: string
  alsoKnownAs: string[]
  projects: Place[]
  formerProjects: Place[]
  sinceOnOrBefore: boolean
  formerHandles: string[]
  links: { title: string; url: string }[]
  file: string
}

export type Project = Values<'Project'> & {
  slug: string
  tags: string[]
  repository: string
  /** Those of the whole repository first. */
  maintainers: Maintainer[]
  formerMaintainers: Maintainer[]
  /** Whether it is on the community's list of repositories. */
  isListed: boolean
  file: string
}

export type CncfLevel = NonNullable<Values<'Project'>['cncf']>[number]

/** A change of a project's scope and status, in the words of that day. */
export type Move = Values<'Moves'>['moves'][number]

export type Release = Omit<Values<'Releases'>['releases'][number], 'post'> & {
  isPatch: boolean
  /** Address of its notes. */
  notes: string
  /** The published post that announced it. */
  post?: PostSummary
}

/** A release of a project, or of a part with releases of its own. */
export type ProjectRelease = {
  project: string
  /** The project's page. */
  page?: string
  part?: string
  version: string
  date: string
  url: string
}

/** With all releases, newest first. */
export type ReleasedPart = { project: string; part?: string; asOf: string; releases: ProjectRelease[] }

export type Calls = Values<'Calls'>

export type PastCall = {
  date: string
  /** The group or topic, unless it was the whole community's call. */
  about?: string
  held: boolean
  /** Its minutes. */
  url: string
}

export type LinkGroup = Values<'Links'>

export type Figures = Values<'Figures'>

/** A file that is made from content and is no page. */
export type SiteFile = [address: string, makeText: () => Promise<string>]

/** A file of the content folder; `width` and `height` are those of a picture, in pixels. */
export type Media = {
  path: string
  hash: string
  name: string
  file: string
  /** Whether a smaller picture is served at `path`. */
  isScaled: boolean
  width?: number
  height?: number
  /** Smaller copies of a still picture, narrowest first. */
  variants: Variant[]
  /** A still picture as a cover that is shared. */
  shared?: Omit<Variant, 'width'>
}

export type Variant = { path: string; hash: string; name: string; width: number }
