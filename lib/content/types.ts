import type { Reference } from '#lib/site/github.ts'
import type { Values } from './content-index.ts'
import type { Maintainer } from './maintainers.ts'
import type { PostSummary } from './posts/posts.ts'

/** What pages know of content. What files say comes from Contentlayer's types; here is what queries make of it. */
export type { Maintainer, Place } from './maintainers.ts'
export type { Media } from './media.ts'
export type { Author, Period, PostSummary, PostsOfName } from './posts/posts.ts'

/** Keys of a post that other properties replace: `authors`, `state`, `cover`. */
type Reshaped = 'author' | 'draft' | 'cover' | 'coverAlt'

export type MentioningPost = PostSummary & { sentence: string }

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
