import type { Reference } from '#lib/site/github.ts'
import type { Values } from './content-index.ts'

/**
 * What pages know of content. What a file says comes from Contentlayer's types, so that a new key is here at once; said here is only
 * what queries make of it.
 */

export type Author = {
  name: string
  /** Address on the site: the maintainer's page, else an author's page. */
  path: string
  /** Handle, where the author is or was a maintainer. */
  maintainer?: string
}

/** A post as lists show it: never with its text. */
export type PostSummary = Pick<
  Values<'Post'>,
  'slug' | 'title' | 'description' | 'date' | 'updated' | 'series' | 'canonical' | 'featured'
> & {
  /** The same for ever, wherever the post and the site move. */
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

/** Posts of a year or of a month, newest first; `name` as in 2021 or 2021-03. */
export type Period = { name: string; posts: PostSummary[] }

/** The posts of a tag or an author, newest first. */
export type PostsOfName = Period & { path: string }

/** A post that mentions something, with the sentence in which it does. */
export type MentioningPost = PostSummary & { sentence: string }

/** Keys of a post whose meaning is in other properties: `authors`, `state`, `cover`. */
type Reshaped = 'author' | 'draft' | 'cover' | 'coverAlt'

/** All that a post says, but its text. */
export type Post = Omit<Values<'Post'>, keyof PostSummary | Reshaped> &
  PostSummary & {
    /** The first paragraphs have the words of the description, so the page of the post shows it once. */
    isDescriptionDerived: boolean
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

/** A path below the organisation: a repository, or a directory of one. */
export type Place = { path: string; repository: string; isPart: boolean }

type MadeOfMaintainer = 'github' | 'alsoKnownAs' | 'projects' | 'formerProjects' | 'formerHandles' | 'links'

export type Maintainer = Omit<Values<'Maintainer'>, MadeOfMaintainer> & {
  handle: string
  alsoKnownAs: string[]
  /** In the order of the community's file. */
  projects: Place[]
  formerProjects: Place[]
  sinceOnOrBefore: boolean
  formerHandles: string[]
  links: { title: string; url: string }[]
  file: string
}

export type Company = { company: string; people: Maintainer[] }

/** Companies by how many maintainers they have; each person is in one of these lists. */
export type Companies = {
  /** With two or more, the largest first. */
  several: Company[]
  /** With one each. */
  single: Company[]
  /** Of no company, and of none that is known: as groups with names of their own. */
  others: Company[]
}

/** A part of the bar of companies; `isCompany` is false for people of none. */
export type CompanyPart = { name: string; count: number; isCompany: boolean }

export type Project = Values<'Project'> & {
  slug: string
  tags: string[]
  repository: string
  /** Current maintainers, those of the whole repository first. */
  maintainers: Maintainer[]
  formerMaintainers: Maintainer[]
  /** True while the community's list of repositories holds it. */
  isListed: boolean
  file: string
}

export type CncfLevel = NonNullable<Values<'Project'>['cncf']>[number]

/** What somebody maintains of a project: the whole repository, or parts of it. */
export type Share = 'all' | 'part'

/** A project with what each of the people maintains of it, in their order; undefined where it is nothing. */
export type MatrixRow = { project: Project; shares: (Share | undefined)[] }

/** A project with what tells how large it is: its releases, of all parts. */
export type SizedProject = {
  project: Project
  carriers: Maintainer[]
  /** Number of its releases; 0 where none is known. */
  releases: number
  newest?: ProjectRelease
  /** Day of its first release that is known. */
  first?: string
}

/** A change in the life of a project: each side is scope and status in the words of that day. */
export type Move = Values<'Moves'>['moves'][number]

export type Release = Omit<Values<'Releases'>['releases'][number], 'post'> & {
  isPatch: boolean
  /** Address of its notes. */
  notes: string
  /** The post that announced it, where that may be seen. */
  post?: PostSummary
}

/** What came after a release that a post announces. */
export type LaterReleases = {
  /** The version that the post announces. */
  version: string
  /** Undefined where that is the newest one. */
  newest?: Release
  /** Releases after it and before the newest, newest first. */
  between: Release[]
}

/** A release of any project, of a part of it where it releases several things. */
export type ProjectRelease = {
  project: string
  /** Address of the project's page, where it has one. */
  page?: string
  part?: string
  version: string
  date: string
  /** Where the forge shows it. */
  url: string
}

/** A project, or a part of one, with all of its releases, newest first. */
export type ReleasedPart = { project: string; part?: string; asOf: string; releases: ProjectRelease[] }

export type Calls = Values<'Calls'>

/** A call that was, or was called off. */
export type PastCall = {
  date: string
  /** Who met or what about, where it was not the whole community's call. */
  about?: string
  held: boolean
  /** Where the forge shows its minutes. */
  url: string
}

/** A section of the page for newcomers. */
export type StartStep = {
  html: string
  /** The projects that it links to. */
  projects: Project[]
  /** Whether it links to the community page, and so shows the next calls. */
  hasCalls: boolean
}

export type LinkGroup = Values<'Links'>

export type Figures = Values<'Figures'>

export type ProjectGroup = {
  title: string
  id: string
  intro: string
  projects: Project[]
  /** These are history, so a page shows them on demand. */
  isPast?: boolean
}

/** A file that is made from content and is no page: its address, and what makes its text. */
export type SiteFile = [address: string, makeText: () => Promise<string>]

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
  /** A still picture as it is where it is a cover that is shared. */
  shared?: Omit<Variant, 'width'>
}

export type Variant = { path: string; hash: string; name: string; width: number }
