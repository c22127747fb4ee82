import { Outside } from '#components/layout/inline.tsx'
import { formatDate } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'

type AsOfProps = {
  /** ISO day of the data; without one, nothing is shown. */
  date?: string
  source: keyof typeof sources
  /** True if the data may be out of date. */
  isOld?: boolean
}

/** Says how old facts are and where they come from. */
export function AsOf({ date, source, isOld = false }: AsOfProps) {
  if (!date) return null
  const { name, url } = sources[source]
  return (
    <p className="mb-6 text-[0.875rem] text-muted">
      As of <time dateTime={date.slice(0, 10)}>{formatDate(date)}</time>, from <Outside url={url}>{name}</Outside>
      {isOld && '; may be out of date'}.
    </p>
  )
}
