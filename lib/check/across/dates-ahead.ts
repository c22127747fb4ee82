import type { CheckedDocument } from '#lib/check/document.ts'
import type { Values } from '#lib/check/front-matter/values.ts'
import type { Report, ReportIn } from '#lib/check/place.ts'
import { waitOf } from '#lib/check/waiting.ts'
import type { Fields } from '#schema/field.ts'

/** How far the first time zone is ahead of UTC, in milliseconds: it is tomorrow there. */
const furthestAhead = 14 * 60 * 60_000

/** Days of what has been, such as the release of a version, that are still to come: most likely a slip in the year. */
export function checkDatesAhead(documents: readonly CheckedDocument[], now: Date, report: ReportIn): void {
  const latest = now.getTime() + furthestAhead
  for (const document of documents) {
    const { path, collection, values } = document
    if (waitOf(document, now) === undefined) checkFields(collection.fields, values, latest, report(path))
  }
}

function checkFields(fields: Fields, values: Values, latest: number, report: Report): void {
  for (const [key, field] of Object.entries(fields)) {
    const value = values.get(key)
    if (value?.kind === 'text' && field.type === 'date' && !field.mayBeAhead && Date.parse(value.text) > latest)
      report('front-matter/value-doubtful', value, `${key}: ${value.text} is still to come; write a day that has been`)
    if (!('fields' in field)) continue
    const below = value?.kind === 'list' ? value.items : value ? [value] : []
    for (const item of below) if (item.kind === 'map') checkFields(field.fields, item.values, latest, report)
  }
}
