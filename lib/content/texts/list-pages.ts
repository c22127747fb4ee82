/** Texts of pages that are made from lists, as Markdown. */
import { linkGroups, nextCalls, pastCalls, releases } from '#lib/content/community.ts'
import type { Calls, Maintainer, Release } from '#lib/content/types.ts'
import type { YearInReview } from '#lib/content/years/types.ts'
import { yearSummary } from '#lib/content/years/years.ts'
import { isoDay } from '#lib/site/dates.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { moveInWords } from '#lib/site/status.ts'
import { asMarkdown } from '#lib/text/message-format.ts'

const link = (text: string, url: string) => `[${asMarkdown(text)}](${url})`

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')

/** A section; nothing if it is empty. */
const section = (title: string, text: string) => (text ? [`## ${asMarkdown(title)}\n\n${text}`] : [])

function releaseTable(all: readonly Release[]) {
  if (all.length === 0) return ''
  const rows = all.map(({ version, date, notes, post }) => {
    const announcement = post ? link(post.title, absoluteUrl(routes.post(post.slug))) : ''
    return `| ${link(version, notes)} | ${isoDay(date)} | ${announcement} |`
  })
  return ['| Version | Released | Post |', '| --- | --- | --- |', ...rows].join('\n')
}

export async function releasesText() {
  return releaseTable((await releases())?.releases ?? [])
}

export async function communityText() {
  const next = await nextCalls()
  const { calls = [] } = (await pastCalls()) ?? {}
  const past = calls.map(({ date, url, about, held }) => {
    const more = [...(about ? [asMarkdown(about)] : []), ...(held ? [] : ['cancelled'])]
    return [link(isoDay(date), url), ...more].join(', ')
  })
  const groups = (await linkGroups()).flatMap(({ title, links }) =>
    section(title, list(links.map(({ title, url, description }) => `${link(title, url)}: ${asMarkdown(description)}`))),
  )
  return [
    ...section('Next call', next ? callText(next.call, next.dates, next.day) : ''),
    ...groups,
    ...section('Past calls', list(past)),
  ].join('\n\n')
}

function callText(call: Calls, dates: readonly string[], day: string) {
  const { title, description, every, first, url, agenda, calendar } = call
  const planned = dates.length > 0 ? `${dates.join(' and ')}; not confirmed` : 'no date'
  return [
    `${asMarkdown(title)}: every ${every}, counted from ${first}. ${asMarkdown(description)}`,
    `Next, as planned on ${isoDay(day)}: ${planned}.`,
    list([
      link('Join the call', url),
      ...(agenda ? [link('Agenda and notes', agenda)] : []),
      link('Official calendar', calendar),
      link('Calendar file', absoluteUrl(routes.callsCalendar())),
    ]),
  ].join('\n\n')
}

function personOn({ name, handle }: Maintainer, day: string) {
  return `${link(name, absoluteUrl(routes.maintainer(handle)))}, ${isoDay(day)}`
}

export function yearText(review: YearInReview) {
  const { figures, falco, released, people, lifeCycle, posts } = review
  return [
    yearSummary(review),
    ...section('In numbers', list(figures.map(({ value, label }) => `${value} ${label}`))),
    ...section('Falco’s releases', releaseTable(falco.releases)),
    ...section(
      'Releases of other projects',
      list(
        released.map(({ project, part, count, version, url }) => {
          const name = part && part !== project ? `${project} ${part}` : project
          return `${asMarkdown(name)}: ${count}, the last ${link(version, url)}`
        }),
      ),
    ),
    ...section('Joined', list((people?.came ?? []).map((one) => personOn(one, one.since)))),
    ...section('Left', list((people?.left ?? []).map((one) => personOn(one, one.until ?? '')))),
    ...section(
      'Life cycle of projects',
      list(
        (lifeCycle?.moves ?? []).map(
          (move) => `${isoDay(move.date)}: ${asMarkdown(move.project)} ${asMarkdown(moveInWords(move))}`,
        ),
      ),
    ),
    ...section('Posts', list(posts.newest.map(({ title, slug }) => link(title, absoluteUrl(routes.post(slug)))))),
  ].join('\n\n')
}
