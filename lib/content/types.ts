import type { Reference } from '#lib/site/github.ts'
import type { Values } from './content-index.ts'
import type { Maintainer } from './maintainers.ts'
import type { PostSummary } from './posts/posts.ts'
import type { Project } from './projects.ts'

export type { Calls, Figures, LinkGroup, PastCall, Release } from './community.ts'
export type { Maintainer, Place } from './maintainers.ts'
export type { Media } from './media.ts'
export type { Author, Period, PostSummary, PostsOfName } from './posts/posts.ts'
export type { CncfLevel, Move, Project, ProjectRelease, ReleasedPart } from './projects.ts'

export type MentioningPost = PostSummary & { sentence: string }

/** Fields of a post's entry that `authors`, `state` and `cover` replace. */
type Reshaped = 'author' | 'draft' | 'cover' | 'coverAlt'

export type Post = Omit<Values<'Post'>, keyof PostSummary | Reshaped> &
  PostSummary & {
    /** Whether the text begins with the description, which is then shown once. */
    isDescriptionDerived: boolean
    /** Cover; `file` is its path below the content folder. */
    cover?: { file: string; alt: string }
    mentions: Mentions
  }

/** What a post mentions, in order of first mention. */
export type Mentions = {
  projects: Project[]
  people: Maintainer[]
  posts: PostSummary[]
  references: Reference[]
}

/** A file that is made from content and is no page. */
export type SiteFile = [address: string, makeText: () => Promise<string>]
