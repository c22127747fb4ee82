import { Outside } from '#components/layout/inline.tsx'
import { formatDate } from '#lib/site/dates.ts'

type AsOfProps = {
  /** ISO day that the data was true; nothing shows without one. */
  date?: string
  /** Name of the public file or list that it comes from. */
  source: string
  url: string
  /** True where the facts may have changed since. */
  isOld?: boolean
}

/** Says how old facts are and where they come from. */
export function AsOf({ date, source, url, isOld = false }: AsOfProps) {
  if (!date) return null
  return (
    <p className="mb-6 text-[0.875rem] text-muted">
      As of <time dateTime={date.slice(0, 10)}>{formatDate(date)}</time>, from <Outside url={url}>{source}</Outside>
      {isOld && '; may be out of date'}.
    </p>
  )
}
