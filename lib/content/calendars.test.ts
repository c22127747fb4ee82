import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { askOf, files, testSite } from '#lib/content/testing/test-content.ts'
import { plannedCalls } from './community.ts'

const { textOf } = await testSite(files)

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

const call = { first: '2026-01-28T16:00:00.000Z', every: 'two weeks', minutes: 60 } as const

it.each([
  ['2026-01-01T00:00:00Z', {}, '2026-01-28T16:00:00.000Z'],
  ['2026-01-28T16:59:59Z', {}, '2026-01-28T16:00:00.000Z'],
  ['2026-01-28T17:00:00Z', {}, '2026-02-11T16:00:00.000Z'],
  // Summer time does not move a call.
  ['2026-03-29T12:00:00Z', {}, '2026-04-08T16:00:00.000Z'],
  ['2026-01-28T17:00:00Z', { every: 'four weeks' }, '2026-02-25T16:00:00.000Z'],
] as const)('at %s with %j the next call is at %s', (now, more, next) => {
  expect(plannedCalls({ ...call, ...more }, Date.parse(now), 1)).toEqual([next])
})

it('the calendar of calls has one repeating event, with the dates of the page', async () => {
  const text = await textOf('/community/calls.ics')
  const [event, ...others] = eventsOf(text)
  expect(others).toEqual([])
  expect(event).toMatchObject({
    uid: 'community-call@falco.org',
    summary: 'Community call (planned)',
    location: 'https://call.example/room',
    description: expect.stringContaining('the official calendar is https://lists.example/feed.ics'),
  })
  const dates = event?.iterator()
  const found = Array.from({ length: 40 }, () => dates?.next()?.toJSDate().toISOString())
  expect(found).toEqual(plannedCalls(call, Date.parse(call.first), 40))
  expect(event?.duration.toSeconds()).toBe(3600)
  // Times are in UTC, and the file is the same at each build.
  expect(text).not.toMatch(/TZID|VTIMEZONE/)
  expect(await askOf(files, () => textOf('/community/calls.ics'))).toBe(text)
})

it('the calendar of calls has any characters in its name', async () => {
  const odd = String(files['calls.yaml']).replace('Community call', `'A; b, c \\ 日'`)
  const text = await askOf({ 'calls.yaml': odd }, () => textOf('/community/calls.ics'))
  for (const name of ['NAME', 'X-WR-CALNAME']) expect(text).toContain(`\r\n${name}:A\\; b\\, c \\\\ 日 (planned)\r\n`)
  expect(eventsOf(text)[0]?.summary).toBe('A; b, c \\ 日 (planned)')
})

it('the calendar of releases has a day for each', async () => {
  const events = eventsOf(await textOf('/releases/releases.ics'))
  expect(events.map(({ uid, summary, startDate }) => `${uid} ${summary} ${startDate}`)).toEqual([
    'falco-0.10.1@falco.org Falco 0.10.1 2020-03-10',
    'falco-0.10.0@falco.org Falco 0.10.0 2020-03-10',
    'falco-0.9.0@falco.org Falco 0.9.0 2020-01-10',
  ])
  const announced = events.map(({ description }) => /Announcement: (\S+)/.exec(description)?.[1])
  expect(announced).toEqual([undefined, 'https://community.example/sub/blog/old-news/', undefined])
})
