import type { Cadence } from '#lib/charts/cadence.ts'
import type { PlacedRelease } from '#lib/charts/release-years.ts'
import type { YearBar } from '#lib/charts/timeline.ts'
import type { CncfLevel, Maintainer, Move, PostSummary, ProjectRelease, Release } from '#lib/content/types.ts'

/** Falco's releases of a year, newest first, and how they followed each other. */
export type FalcoYear = {
  releases: PlacedRelease<Release>[]
  minors: number
  /** The median of the days between a minor release and the one before it; undefined where no two are known. */
  gap?: number
}

/** The last release of a project, or of a part of one, in a year, and how many there were. */
export type ReleasedInYear = Omit<ProjectRelease, 'date'> & {
  count: number
  /** Its day, where its very first known release was in this year. */
  first?: string
}

/** Who came and who left, by day. */
export type PeopleYear = {
  came: Maintainer[]
  left: Maintainer[]
  /** Listed where the record begins, in this year: they may have begun before. */
  before: Maintainer[]
  /** Companies, as people name them today or named them last, that nobody of was listed before, or is at the year's end. */
  newCompanies: string[]
  goneCompanies: string[]
}

/** Changes of the community's list, oldest first, without mere changes of words. */
export type LifeCycleYear = {
  moves: Move[]
  /** Where the record begins in this year: its day, and the number of projects that were listed then. */
  begins?: { date: string; count: number }
}

/** Something that posts mention, with their number. */
export type Mentioned = { name: string; path: string; posts: number }

/** What happens through a year, as bars on its line. */
export type YearLane = {
  name: string
  /** The total, and how to read the bars. */
  counted: string
  bars: YearBar[]
  /** Whether bars point up and down. */
  isSigned?: true
  /** The same in figures, January first; '–' for months that are not on record. */
  months: string[]
  /** The part of the year that is on record, of 100. */
  from: number
  to: number
}

/** A number of a year, beside that of every other one. */
export type YearFigure = {
  label: string
  value: number
  /** Where it comes from on this site. */
  path?: string
  /** Where it comes from elsewhere. */
  source?: { name: string; url: string }
  /** What it was in the years around, in words. */
  around: string
  /** What it is among all years, in words, where that can be said: 'the most since 2019'. */
  standing?: string
  /** What is counted, as the heading of a column. */
  name: string
  /** The same of all years, oldest first; undefined where nothing is known. */
  all: (number | undefined)[]
}

export type YearInReview = {
  year: string
  /** True where the year is not over, or not on record to its end. */
  isOpen: boolean
  /** Every year that has a page, newest first. */
  years: string[]
  figures: YearFigure[]
  lanes: YearLane[]
  /** The month in which most happened, with what. */
  busiest?: { month: string; releases: number; posts: number }
  falco: FalcoYear
  /** How Falco is released today, where there is a habit. */
  cadence?: Cadence
  /** The same of the years before and after, where there are any releases. */
  falcoAround: { year: string; falco: FalcoYear }[]
  /** What else was released, the most first. */
  released: ReleasedInYear[]
  /** Undefined before the record of maintainers begins. */
  people?: PeopleYear
  lifeCycle?: LifeCycleYear
  /** What Falco reached at the CNCF in this year. */
  cncf: CncfLevel[]
  /** Number of posts, and the newest of them. */
  posts: { count: number; newest: PostSummary[] }
  projects: Mentioned[]
  mentionedPeople: Mentioned[]
  /** Day that the oldest of the facts was read. */
  asOf?: string
}
