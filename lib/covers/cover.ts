/** A release, which a cover shows as a mark on the line of its year. */
export type DatedRelease = { version: string; date: string }

/** The main number of a report; `trend` has the values of its chart, oldest first. */
export type Figure = { value: string; label: string; trend?: string }

export type Cover =
  | { kind: 'release' | 'year'; number: string; year: readonly DatedRelease[] }
  | { kind: 'report'; figure: Figure }
  | { kind: 'picture' }
  | { kind: 'guide'; sections: readonly number[] }
  | { kind: 'none' }

/** A cover that this site draws, not the author's picture. */
export type DrawnCover = Exclude<Cover, { kind: 'picture' | 'none' }>

export const isDrawn = (cover: Cover): cover is DrawnCover =>
  cover.kind !== 'picture' && cover.kind !== 'none'

type Facts = {
  title: string
  slug: string
  /** The release that the post announces. */
  version?: string
  figure?: Figure
  hasPicture: boolean
  sections: readonly number[]
}

/** Matches 'Falco in 2020', 'Project Recap 2022', '2021 in review', but not 'KubeCon 2023'. */
const yearTitle =
  /^(?:falco[a-z]*|.*\b(?:in|into|of|year|review|recap))[\s-](20\d\d)$|^(20\d\d)(?:[\s-]in\b.*)?$/i

const minSections = 3

/**
 * The cover of a post, from its release, year, main number, picture or sections, whichever it has
 * first.
 */
export function coverOf(
  { title, slug, version, figure, hasPicture, sections }: Facts,
  releases: readonly DatedRelease[],
): Cover {
  const inYear = (year: string) => releases.filter(({ date }) => date.startsWith(year))
  if (version) {
    const date = releases.find((release) => release.version === version)?.date
    return { kind: 'release', number: version, year: date ? inYear(date.slice(0, 4)) : [] }
  }
  const [, last, first] = yearTitle.exec(title) ?? yearTitle.exec(slug) ?? []
  const number = last ?? first
  if (number) return { kind: 'year', number, year: inYear(number) }
  if (figure) return { kind: 'report', figure }
  if (hasPicture) return { kind: 'picture' }
  return sections.length >= minSections ? { kind: 'guide', sections } : { kind: 'none' }
}
