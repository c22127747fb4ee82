import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import ICAL from 'ical.js'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'

/** What is wrong with a text; empty where nothing is. */
export type Validate = (text: string) => string[]

const read = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8')

/** Holds XML against a grammar of this folder (RELAX NG), by libxml2. */
export function xmlValidator(grammar: string): Validate {
  const schema = XmlDocument.fromString(read(grammar))
  const validator = RelaxNGValidator.fromDoc(schema)
  return (text) => {
    try {
      const document = XmlDocument.fromString(text)
      try {
        validator.validate(document)
      } finally {
        document.dispose()
      }
      return []
    } catch (error) {
      if (error instanceof XmlValidateError)
        return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
      return [String(error)]
    }
  }
}

/** Holds JSON against a JSON Schema, by Ajv. */
export function jsonValidator(schema: object): Validate {
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (text) => {
    try {
      validate(JSON.parse(text))
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    } catch (error) {
      return [String(error)]
    }
  }
}

/** A validator for each kind of feed, by the name of its file. */
export const feedValidators: ReadonlyMap<string, Validate> = new Map([
  ['feed.xml', xmlValidator('rss.rng')],
  ['atom.xml', xmlValidator('atom.rng')],
  ['feed.json', jsonValidator(JSON.parse(read('json-feed.json')))],
  ['opml.xml', xmlValidator('opml.rng')],
])

/** What RFC 5545 asks of a calendar and clients trip over. */
export const validateCalendar: Validate = (text) => {
  const problems: string[] = []
  const lines = text.split('\r\n')
  if (/[^\r]\n|\r[^\n]/.test(text)) problems.push('a line does not end in CRLF')
  if (lines.at(-1) !== '') problems.push('the last line has no end')
  for (const line of lines) if (Buffer.byteLength(line) > 75) problems.push(`a line of more than 75 bytes: ${line}`)
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent')
    if (events.length === 0) problems.push('it has no event')
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')))
    if (new Set(uids).size !== uids.length) problems.push('two events have one UID')
    for (const [component, names] of [
      [calendar, ['version', 'prodid']],
      ...events.map((event) => [event, ['uid', 'dtstamp', 'dtstart', 'summary']] as const),
    ] as const)
      for (const name of names)
        if (component.getAllProperties(name).length !== 1) problems.push(`${name} is not there once`)
    for (const { startDate, endDate } of events.map((event) => new ICAL.Event(event))) {
      if (endDate.compare(startDate) <= 0) problems.push('an event ends before it begins')
      if (!startDate.isDate && startDate.zone !== ICAL.Timezone.utcTimezone) problems.push('a time is not in UTC')
    }
  } catch (error) {
    problems.push(String(error))
  }
  return problems
}
