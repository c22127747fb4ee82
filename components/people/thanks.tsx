import type { Maintainer } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { listOf } from '#lib/text/message-format.ts'

/** Projects that are named; of more of them some are counted. */
const most = 6

/** A word of thanks to somebody who was a maintainer, with the years and the projects. */
export function Thanks({ person: { name, since, sinceOnOrBefore, until = since, projects } }: { person: Maintainer }) {
  const [from, to] = [yearOf(since), yearOf(until)]
  const repositories = [...new Set(projects.map(({ repository }) => repository))]
  const named =
    repositories.length > most
      ? [...repositories.slice(0, most - 1), `${repositories.length - most + 1} more`]
      : repositories
  return (
    <div className="notice mb-8">
      <b>Thank you, {name}</b>
      <p>
        Maintainer of {listOf(named)}{' '}
        {from === to && !sinceOnOrBefore ? `in ${to}` : `from ${from}${sinceOnOrBefore ? ' or earlier' : ''} to ${to}`}.
      </p>
    </div>
  )
}
