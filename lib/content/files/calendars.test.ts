import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calls } from '#lib/content/community.ts'
import { plannedCalls } from '#lib/planned-calls.ts'
import { askOf, files, testSite, textOf } from '#testing/test-content.ts'

const minutes = 'asOf: 2026-05-26\ncalls: [{ date: 2026-05-20, file: release-0.10.0.md }]\n'
const content = { ...files, 'minutes.yaml': minutes }

await testSite(content)

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))

it('the calendar of calls has one event, which repeats on the dates of calls', async () => {
  const text = await textOf('/community/calls.ics')
  const [event, ...others] = eventsOf(text)
  expect(others).toEqual([])
  expect(event).toMatchObject({
    uid: 'community-call@falco.org',
    summary: 'Community call (planned)',
    location: 'https://call.example/room',
    description: expect.stringContaining('the official calendar is https://lists.example/calendar'),
  })
  const dates = event?.iterator()
  const found = Array.from({ length: 40 }, () => dates?.next()?.toJSDate().toISOString() ?? [])
  const call = await calls()
  expect(found.flat()).toEqual(call && plannedCalls(call, Date.parse(call.first), 40))
  // Calls are planned for half a year after the newest minutes.
  expect(found.flat().at(-1)).toMatch(/^2026-11-18/)
  expect(event?.duration.toSeconds()).toBe(3600)
  // Times are in UTC.
  expect(text).not.toMatch(/TZID|VTIMEZONE/)
})

it('the calendar of calls escapes special characters in the name of the call', async () => {
  const odd = String(files['calls.yaml']).replace('Community call', `'A; b, c \\ 日'`)
  const text = await askOf({ 'calls.yaml': odd }, () => textOf('/community/calls.ics'))
  for (const name of ['NAME', 'X-WR-CALNAME'])
    expect(text).toContain(`\r\n${name}:A\\; b\\, c \\\\ 日 (planned)\r\n`)
  expect(eventsOf(text)[0]?.summary).toBe('A; b, c \\ 日 (planned)')
})

it('the calendar of releases has an event for each release', async () => {
  const text = await textOf('/releases/releases.ics')
  expect(text.match(/^TRANSP:TRANSPARENT/gm)).toHaveLength(3)
  const events = eventsOf(text)
  expect(events.map(({ uid, summary, startDate }) => `${uid} ${summary} ${startDate}`)).toEqual([
    'falco-0.10.1@falco.org Falco 0.10.1 2020-03-10',
    'falco-0.10.0@falco.org Falco 0.10.0 2020-03-10',
    'falco-0.9.0@falco.org Falco 0.9.0 2020-01-10',
  ])
  const announced = events.map(({ description }) => /Announcement: (\S+)/.exec(description)?.[1])
  expect(announced).toEqual([undefined, 'https://community.example/sub/blog/old-news/', undefined])
})
