import { type ReportIn, type RuleId, start } from '#lib/check/diagnostic.ts'
import { mapsOf, textValue, type Values } from '#lib/check/front-matter/values.ts'
import { isOutOfDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, groupBy } from '#lib/text/collation.ts'
import { quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/names.ts'
import { distance, nearest } from '#lib/text/nearest.ts'
import { projectSlug } from '#schema/project.ts'
import type { ReportValue, Site } from './site-facts.ts'

/** How far local time can be ahead of UTC, in milliseconds. */
const furthestAhead = 14 * 60 * 60_000

const repositories = [
  'Maintainer.projects',
  'Maintainer.formerProjects',
  'ProjectReleases.project',
  'Moves.moves.project',
]

export function checkValues(site: Site, reportValue: ReportValue, report: ReportIn) {
  const now = site.now.getTime()
  for (const found of site.texts) {
    const { document, keyPath, key, field, text } = found
    const unknown = referenceProblem(keyPath, text, site)
    // An answer to a search outlives the post it leads to, which is no reason to end a build.
    const isAnswer = keyPath === 'Search.answers.to'
    if (unknown) reportValue(found, unknown, isAnswer ? undefined : 'front-matter/value-wrong')
    const isAhead =
      field.type === 'date' && !field.mayBeAhead && Date.parse(text) > now + furthestAhead
    if (isAhead && document.until === undefined)
      reportValue(found, 'is in the future; write today or an earlier date')
    // Without the date, so that equal messages become one diagnostic.
    const message = `${key}: is more than 60 days ago; run npm run sync`
    if (keyPath === 'Sources.sources.asOf' && isOutOfDate(text, now))
      report(document.path)('sources/out-of-date', found, message)
  }
  const unique = site.texts.filter(({ field }) => 'unique' in field && field.unique)
  reportTwice(
    unique,
    ({ keyPath, text }) => `${keyPath} ${text}`,
    reportValue,
    'front-matter/value-wrong',
  )
  checkMoves(site, report)
}

function checkMoves({ documents }: Site, report: ReportIn) {
  const get = (values: Values, key: string) => textValue(values, key)?.text ?? ''
  const moves = documents
    .flatMap(({ values }) => mapsOf(values, 'moves').map((move) => move.values))
    .sort((a, b) => byCodeUnit(get(a, 'date'), get(b, 'date')))
  /** The last scope and status of each project, such as `core/stable`. */
  const standings = new Map(moves.map((move) => [get(move, 'project'), get(move, 'to')]))
  for (const { path, values } of documents) {
    const standing = standings.get(get(values, 'name')) ?? ''
    const now = `${get(values, 'scope')}/${get(values, 'status')}`
    const instead = `scope: ${standing.replace('/', ' and status: ')}`
    const message = `status: ${now} is not the last move; write ${instead}, or add to moves.yaml`
    // Special projects have no status, and both had other names before 2023.
    if (standing.includes('/') && standing !== now)
      report(path)('front-matter/value-doubtful', values.get('status') ?? start, message)
  }
}

function referenceProblem(keyPath: string, text: string, site: Site) {
  if (repositories.includes(keyPath)) return projectProblem(text.replace(/\/.*/, ''), site)
  let known: string[] = []
  let what = 'the slug of a post'
  if (keyPath === 'Releases.releases.post') {
    const post = site.pageOwners.get(routes.post(text))
    if (post?.until === 'draft') return `is a draft; publish ${post.path}, or remove the line`
    if (post) return undefined
    known = site.addresses.flatMap(({ key, text }) => (key === 'slug' ? text : []))
  } else if (keyPath === 'Search.answers.to') {
    what = 'a page of this site or a link in links/'
    const links = site.texts.filter((one) => one.keyPath === 'Links.links.url')
    known = [...site.published, ...links.map((link) => link.text)]
    if (known.includes(text)) return undefined
  } else return undefined
  const near = nearest(text, known)
  return `is not ${what}; ${near ? `write ${near}` : 'correct it, or remove the line'}`
}

function projectProblem(repository: string, { projects }: Site) {
  const slug = projectSlug(repository)
  // Another rule reports the wrong name of a project's file.
  if (projects.has(slug) || [...projects.values()].includes(repository)) return undefined
  const near = nearest(repository, projects.values())
  const advice = `${near ? `write ${near}` : 'correct it'}, or add projects/${slug}.md`
  return `names a repository that is not a project of this site; ${advice}`
}

export function reportTwice(
  uses: Site['texts'],
  nameOf: (use: Site['texts'][number]) => string,
  reportValue: ReportValue,
  rule?: RuleId,
) {
  const same = groupBy(uses, (use) => `${use.document.path}\n${nameOf(use)}`)
  for (const [, ...again] of same.values())
    for (const use of again) reportValue(use, 'is here twice; keep one', rule)
}

export function checkSpelling({ texts }: Site, reportValue: ReportValue, wanted: string) {
  const uses = texts.filter(({ keyPath }) => keyPath === wanted)
  reportTwice(uses, ({ text }) => text, reportValue)
  const earlier: typeof uses = []
  // The most frequent spelling is right; among equals, the spelling in the oldest post.
  const spellings = [...groupBy(uses, ({ text }) => text)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  for (const [tag, group] of spellings) {
    const other = earlier.find(({ text }) => areNearTags(tag, text))
    const better = `${quote(other?.text ?? '')} (${other?.document.path}:${other?.line})`
    for (const use of other ? group : [])
      reportValue(use, `is most likely ${better}; write that, or another word`)
    earlier.push(...group.slice(0, 1))
  }
}

function areNearTags(one: string, other: string) {
  const areLong = [one, other].every((word) => /^\D{6,}$/.test(word))
  const isNear = areLong && distance(one.toLowerCase(), other.toLowerCase()) === 1
  return isNear || nameSlug(one) === nameSlug(other)
}
