import ical, {
  type ICalCalendar,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator'
import { type Calls, calls } from '#lib/content/community.ts'
import { type Release, releases } from '#lib/content/releases/releases.ts'
import { lengthOf, skippedCalls, weeksBetween } from '#lib/planned-calls.ts'
import { absoluteUrl, site } from '#lib/site/identity.ts'
import { routes, type SiteFile } from '#lib/site/routes.ts'

/** Ids of events never change, so that programs update events instead of adding them again. */
export async function calendars(): Promise<SiteFile[]> {
  const call = await calls()
  const { releases: all } = await releases()
  const files: SiteFile[] = []
  if (call) files.push([routes.callsCalendar(), async () => callsCalendar(call)])
  if (all.length > 0) files.push([routes.releasesCalendar(), async () => releasesCalendar(all)])
  return files
}

const idHost = new URL(site.ids).host

function calendar(name: string, description: string, path: string) {
  // `ical-generator` escapes texts of events (RFC 5545, 3.3.11), but not those of a calendar.
  const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&')
  return ical({
    name: escaped(name),
    description: escaped(description),
    prodId: { company: 'falcosecurity', product: 'community site', language: 'EN' },
    source: absoluteUrl(path),
    ttl: 24 * 60 * 60,
  })
}

function callsCalendar(call: Calls) {
  const start = new Date(call.first)
  const made = calendar(`${call.title} (planned)`, call.description, routes.callsCalendar())
  made.createEvent({
    id: `community-call@${idHost}`,
    // Without a `stamp`, each build would write its own time, and so change the file.
    stamp: start,
    start,
    end: new Date(start.getTime() + lengthOf(call)),
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      interval: weeksBetween(call),
      until: call.until && new Date(call.until),
      exclude: skippedCalls(call).map((date) => new Date(date)),
    },
    summary: `${call.title} (planned)`,
    description: [
      call.description,
      `Join: ${call.url}`,
      ...(call.agenda ? [`Agenda and notes: ${call.agenda}`] : []),
      'Planned dates, at the same time in UTC in summer and winter. ' +
        `Calls may move or be cancelled; the official calendar is ${call.calendar}`,
    ].join('\n\n'),
    location: call.url,
    url: absoluteUrl(routes.community()),
  })
  return written(made)
}

function releasesCalendar(all: readonly Release[]) {
  const made = calendar(
    'Releases of Falco',
    'Every final release of Falco.',
    routes.releasesCalendar(),
  )
  for (const { version, date, notes, post } of all) {
    made.createEvent({
      id: `falco-${version}@${idHost}`,
      stamp: new Date(date),
      start: new Date(date),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Falco ${version}`,
      description: [
        `Release notes: ${notes}`,
        ...(post ? [`Announcement: ${absoluteUrl(post.path)}`] : []),
      ].join('\n\n'),
      url: notes,
    })
  }
  return written(made)
}

/** RFC 5545 (3.1) requires a final line break. */
const written = (made: ICalCalendar) => `${made.toString()}\r\n`
