import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { files } from '#lib/content/testing/small-community.ts'
import { askOf, testSite } from '#lib/content/testing/test-content.ts'
import { plannedCalls } from './community.ts'

const { site } = await testSite(files)

const textOf = async (address: string): Promise<string> => (await site.fileText(address)) ?? ''
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

const call = { first: '2026-01-28T16:00:00.000Z', every: 'two weeks', minutes: 60 } as const

describe('the next calls', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-28T16:00:00.000Z'],
    ['2026-01-28T16:59:59Z', '2026-01-28T16:00:00.000Z'],
    ['2026-01-28T17:00:00Z', '2026-02-11T16:00:00.000Z'],
    ['2026-02-11T16:00:00Z', '2026-02-11T16:00:00.000Z'],
    ['2026-03-29T12:00:00Z', '2026-04-08T16:00:00.000Z'],
    ['2031-06-01T00:00:00Z', '2031-06-11T16:00:00.000Z'],
  ])('at %s begin with %s', (now, next) => {
    expect(plannedCalls(call, Date.parse(now), 1)).toEqual([next])
  })

  it('are at the same time in UTC, two weeks apart, whatever clocks change to', () => {
    const dates = plannedCalls(call, Date.parse('2026-03-01'), 30)
    expect(new Set(dates.map((date) => date.slice(10)))).toEqual(new Set(['T16:00:00.000Z']))
    expect(new Set(dates.map((date) => new Date(date).getUTCDay()))).toEqual(new Set([3]))
    expect(new Set(dates.slice(1).map((date, index) => Date.parse(date) - Date.parse(dates[index] ?? '')))).toEqual(
      new Set([14 * 86_400_000]),
    )
  })

  it('come as often as the file says, and last at least a moment', () => {
    const now = Date.parse('2026-01-28T16:00:30Z')
    expect(plannedCalls({ ...call, every: 'week' }, now, 2)[1]).toBe('2026-02-04T16:00:00.000Z')
    expect(plannedCalls({ ...call, every: 'four weeks' }, now, 2)[1]).toBe('2026-02-25T16:00:00.000Z')
    expect(plannedCalls({ ...call, minutes: 0 }, now, 1)).toEqual(['2026-01-28T16:00:00.000Z'])
  })
})

describe('the calendar of calls', () => {
  it('has one event that repeats, whose dates are those of the page', async () => {
    const [event, ...others] = eventsOf(await textOf('/community/calls.ics'))
    expect(others).toEqual([])
    expect(event?.uid).toBe('community-call@falco.org')
    expect(event?.summary).toBe('Community call (planned)')
    expect(event?.location).toBe('https://call.example/room')
    expect(event?.description).toContain('the official calendar is https://lists.example/feed.ics')
    const dates = event?.iterator()
    const found = Array.from({ length: 40 }, () => dates?.next()?.toJSDate().toISOString())
    expect(found).toEqual(plannedCalls(call, Date.parse(call.first), 40))
    expect(event?.duration.toSeconds()).toBe(3600)
  })

  it('is the same at each build', async () => {
    const before = await textOf('/community/calls.ics')
    expect(await askOf(files, () => textOf('/community/calls.ics'))).toBe(before)
    expect(before).toContain('DTSTART:20260128T160000Z\r\n')
    expect(before).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2\r\n')
    expect(before).not.toMatch(/TZID|VTIMEZONE/)
  })
})

it('a calendar says its name and its event with whatever signs', async () => {
  const title = 'A; b, c \\ 日本語'
  const odd = String(files['calls.yaml'])
    .replace('title: Community call', `title: '${title}'`)
    .replace('Everyone is welcome.', 'All, and more; so.')
  await askOf({ 'calls.yaml': odd }, async () => {
    const text = await textOf('/community/calls.ics')
    // RFC 7986 (5.1) makes this a text; ical.js does not know it and leaves it as it stands.
    expect(text).toContain('\r\nX-WR-CALDESC:All\\, and more\\; so.\r\n')
    for (const name of ['NAME', 'X-WR-CALNAME'])
      expect(text).toContain(`\r\n${name}:A\\; b\\, c \\\\ 日本語 (planned)\r\n`)
    expect(eventsOf(text)[0]?.summary).toBe(`${title} (planned)`)
  })
})

describe('the calendar of releases', () => {
  it('has a day for each', async () => {
    const events = eventsOf(await textOf('/releases/releases.ics'))
    expect(events.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString(), startDate.isDate])).toEqual(
      [
        ['falco-0.10.1@falco.org', 'Falco 0.10.1', '2020-03-10', true],
        ['falco-0.10.0@falco.org', 'Falco 0.10.0', '2020-03-10', true],
        ['falco-0.9.0@falco.org', 'Falco 0.9.0', '2020-01-10', true],
      ],
    )
    expect(events[1]?.description).toContain('Announcement: https://community.example/sub/blog/old-news/')
    expect(events[0]?.description).not.toContain('Announcement')
  })
})

it('a site that says nothing of calls and releases has no calendar', async () => {
  await askOf({ 'releases.yaml': 'asOf: 2026-01-01\nreleases: []\n' }, async () => {
    expect(await site.fileText('/community/calls.ics')).toBeUndefined()
    expect(await site.fileText('/releases/releases.ics')).toBeUndefined()
    expect(await site.nextCalls(6)).toEqual([])
  })
})
