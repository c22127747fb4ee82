export type DatedRelease = { version: string; date: string }

/** The main number of a post. */
export type Figure = { value: string; label: string }

type Cover =
  | { kind: 'release' | 'year'; number: string; year: readonly DatedRelease[] }
  | { kind: 'statistic'; figure: Figure }
  | { kind: 'picture' }
  | { kind: 'code'; code: string }
  | { kind: 'initial'; letter: string }

export type DrawnCover = Exclude<Cover, { kind: 'picture' }>

export const isDrawn = (cover: Cover): cover is DrawnCover => cover.kind !== 'picture'

type Facts = {
  title: string
  version?: string
  figure?: Figure
  hasPicture: boolean
  code?: string
}

/** Matches 'Falco in 2020' and 'Project Recap 2022', but not 'KubeCon 2023'. */
const yearTitle = /(?:^falco\S*|\b(?:in|into|of|review|recap)) (20\d\d)$/i

/** Matches '2.31.0' in 'Falcosidekick 2.31.0', but not '2.5' in 'Falco in 2.5 minutes'. */
const projectVersion = /^falco.* v?(\d+\.\d+\.\d+)\b/i

/**
 * A cover shows the first of these that a post has: release of Falco, year, number, picture,
 * version of another project, code, title.
 */
export function coverOf(
  { title, version: release, figure, hasPicture, code }: Facts,
  releases: readonly DatedRelease[],
): Cover {
  const inYear = (year: string) => releases.filter(({ date }) => date.startsWith(year))
  if (release) {
    const date = releases.find(({ version }) => version === release)?.date
    return { kind: 'release', number: release, year: date ? inYear(date.slice(0, 4)) : [] }
  }
  const [, year] = yearTitle.exec(title) ?? []
  if (year) return { kind: 'year', number: year, year: inYear(year) }
  if (figure) return { kind: 'statistic', figure }
  if (hasPicture) return { kind: 'picture' }
  const [, other] = projectVersion.exec(title) ?? []
  if (other) return { kind: 'release', number: other, year: [] }
  if (code) return { kind: 'code', code }
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(title) ?? []
  return { kind: 'initial', letter: letter.toUpperCase() }
}
