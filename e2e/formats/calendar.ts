import ICAL from 'ical.js'

/** What RFC 5545 asks of a calendar and clients trip over; empty where nothing is wrong. */
export function calendarProblems(text: string): string[] {
  const problems: string[] = []
  const lines = text.split('\r\n')
  if (/[^\r]\n|\r[^\n]/.test(text)) problems.push('a line does not end in CRLF')
  if (lines.at(-1) !== '') problems.push('the last line has no end')
  for (const line of lines) if (Buffer.byteLength(line) > 75) problems.push(`a line of more than 75 bytes: ${line}`)
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    for (const name of ['version', 'prodid'])
      if (calendar.getAllProperties(name).length !== 1) problems.push(`${name} is not there once`)
    const events = calendar.getAllSubcomponents('vevent')
    if (events.length === 0) problems.push('it has no event')
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')))
    if (new Set(uids).size !== uids.length) problems.push('two events have one UID')
    for (const event of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
        if (event.getAllProperties(name).length !== 1) problems.push(`${name} is not there once`)
      const { startDate, endDate } = new ICAL.Event(event)
      if (endDate.compare(startDate) <= 0) problems.push('an event ends before it begins')
      if (!startDate.isDate && startDate.zone !== ICAL.Timezone.utcTimezone) problems.push('a time is not in UTC')
    }
  } catch (error) {
    problems.push(String(error))
  }
  return problems
}

/** The events of a calendar as a client reads them. */
export function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}
