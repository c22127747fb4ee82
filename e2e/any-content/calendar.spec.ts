import { expect, test } from '#e2e/fixtures.ts'
import { calendarProblems, eventsOf } from '#e2e/formats/calendar.ts'
import { absolute, at, exported, exportedFiles, origin } from '#e2e/site.ts'

const calendars = exportedFiles().filter((file) => file.endsWith('.ics') && !file.startsWith('media/'))

test.skip(calendars.length === 0, 'the content says nothing of calls or releases')

test('every calendar is one that clients take, with the type that they ask for', async ({ request }) => {
  for (const file of calendars) {
    const response = await request.get(at(`/${file}`))
    expect(response.headers()['content-type'], file).toBe('text/calendar; charset=utf-8')
    expect(calendarProblems(await response.text()), file).toEqual([])
  }
})

test('a calendar that clients trip over would be seen', () => {
  const text = exported(calendars[0] ?? '')
  for (const broken of [
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n ', ''),
    text.replace(/UID:.*\r\n/, ''),
    text.replace(/(BEGIN:VEVENT.*?END:VEVENT\r\n)/s, '$1$1'),
    text.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, ''),
  ]) {
    expect(broken).not.toBe(text)
    expect(calendarProblems(broken)).not.toEqual([])
  }
})

test('no address of a calendar is dead', async ({ request }) => {
  for (const file of calendars) {
    const addresses = eventsOf(exported(file)).flatMap(
      ({ component, description }) =>
        `${component.getFirstPropertyValue('url')} ${description}`.match(/https?:\/\/[^\s,]+/g) ?? [],
    )
    const own = [...new Set(addresses)].filter((address) => address.startsWith(`${origin}/`))
    for (const address of own) expect((await request.get(address)).status(), address).toBe(200)
    for (const address of own) expect(address).toMatch(new RegExp(`^${absolute('/')}`))
  }
})

test('the page of the community has the dates of the calendar, from today on', async ({ site }) => {
  test.skip(!calendars.includes('community/calls.ics'), 'there is no call')
  await site.open('/community/')
  // Calls that were have a day alone.
  const planned = site.main.locator('time[datetime*="T"]')
  const shown = await planned.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
  expect(shown.length).toBeGreaterThan(3)
  const [event] = eventsOf(exported('community/calls.ics'))
  const dates = event?.iterator()
  const due = new Set(Array.from({ length: 2000 }, () => dates?.next()?.toJSDate().toISOString()))
  expect(shown.filter((date) => !due.has(date ?? ''))).toEqual([])
  const length = event?.duration.toSeconds() ?? 0
  expect(Date.parse(shown[0] ?? '') + length * 1000).toBeGreaterThan(Date.now() - 86_400_000)
  await expect(site.link('Add to calendar')).toHaveAttribute('href', at('/community/calls.ics'))
})
