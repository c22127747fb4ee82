/** The calendar of calls as clients read it, on both sides of a change of clocks. */
import ICAL from 'ical.js'
import { expect, test } from './fixtures.ts'
import { eventsOf } from './formats/calendar.ts'
import { exported } from './site.ts'

/** When calls begin over two years, as instants. */
function starts(): Date[] {
  const dates = eventsOf(exported('community/calls.ics'))[0]?.iterator()
  return Array.from({ length: 52 }, () => dates?.next()?.toJSDate()).filter((date) => date !== undefined)
}

test('a call is at the same instant of the day all year, two weeks after the last', () => {
  const times = starts()
  expect(times).toHaveLength(52)
  expect(new Set(times.map((date) => date.toISOString().slice(10)))).toEqual(new Set(['T16:00:00.000Z']))
  const gaps = times.slice(1).map((date, at) => date.getTime() - (times[at]?.getTime() ?? 0))
  expect(new Set(gaps)).toEqual(new Set([14 * 86_400_000]))
})

for (const [timeZone, hours] of [
  ['Europe/Berlin', ['17', '18']],
  ['America/New_York', ['11', '12']],
  ['Asia/Kolkata', ['21']],
] as const) {
  test(`in ${timeZone} it is at ${hours.join(' or ')} o’clock, with the summer time of the place`, () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
    expect([...new Set(starts().map((date) => clock.format(date)))].toSorted()).toEqual(hours)
  })
}

test('a release is a day wherever it is read, under a name that stays', () => {
  const events = eventsOf(exported('releases/releases.ics'))
  const event = events.find(({ summary }) => summary === 'Falco 0.24.0')
  expect(event?.uid).toBe('falco-0.24.0@falco.org')
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe('2025-09-28')
  expect(event?.startDate.zone).toBe(ICAL.Timezone.localTimezone)
})
