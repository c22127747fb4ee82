import type { CheckedDocument } from '#lib/check/document.ts'
import { mapsOf, textOf } from '#lib/check/front-matter/values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { isOutOfDate } from '#lib/site/age.ts'
import { daysBetween } from '#lib/site/dates.ts'
import { quote } from '#lib/text/message-format.ts'

/** Sources that nobody has read for long. */
export function checkSources(documents: readonly CheckedDocument[], now: Date, report: ReportIn): void {
  for (const { path: file, collection, values } of documents) {
    if (collection.name !== 'Sources') continue
    for (const source of mapsOf(values, 'sources')) {
      const asOf = textOf(source.values, 'asOf')
      if (!asOf || !isOutOfDate(asOf.text, now.getTime())) continue
      const days = daysBetween(asOf.text, now.toISOString())
      const name = quote(textOf(source.values, 'name')?.text ?? '')
      report(file)(
        'sources/out-of-date',
        asOf,
        `asOf: ${name} was last read ${days} days ago, and may have changed since; run npm run sync`,
      )
    }
  }
}
