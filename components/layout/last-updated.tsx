import { Day, Link } from '#components/layout/elements.tsx'
import type { ExpectedRelease } from '#lib/charts/schedule.ts'
import { formatMonth, isoDay } from '#lib/site/dates.ts'

export type LastUpdatedProps = {
  date?: string
  from: { name: string; url: string }
  expected?: readonly ExpectedRelease[]
  /** True for data of a past year, which never gets old. */
  isFinal?: boolean
}

/** The date of a page's data. A page has at most one; client/site.ts marks an old date. */
export function LastUpdated({ date, from, expected, isFinal }: LastUpdatedProps) {
  if (!date) return null
  return (
    <p className="as-of mt-4 text-sm" data-as-of={isFinal ? undefined : isoDay(date)}>
      Data from <Day date={date} />. Latest: <Link to={from.url}>{from.name}</Link>
      {expected && <MissedReleases expected={expected} />}
    </p>
  )
}

/** Such as '0.46.0 was due in January 2027, 0.47.0 in May'; client/site.ts shows those missed. */
export function MissedReleases({ expected }: { expected: readonly ExpectedRelease[] }) {
  return (
    <span className="block">
      {expected.map(({ version, month, after }, at) => {
        const [name, year] = formatMonth(month).split(' ')
        const isNewYear = at === 0 || month.endsWith('-01')
        return (
          <span key={version} data-after={after} hidden>
            {at > 0 && ', '}
            {version} {at === 0 && 'was due '}in {isNewYear ? `${name} ${year}` : name}
          </span>
        )
      })}
    </span>
  )
}
