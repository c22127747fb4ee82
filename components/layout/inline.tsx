import type { CSSProperties, ReactNode } from 'react'
import { formatDate, isoDay } from '#lib/site/dates.ts'

/** A link that leads away from the site. */
export function Outside({ url, className, children }: { url: string; className?: string; children: ReactNode }) {
  return (
    <a className={className} href={url} rel="external noopener noreferrer">
      {children}
    </a>
  )
}

/** A day in words, and for machines. @param date ISO date or date and time */
export function Day({ date, className, style }: { date: string; className?: string; style?: CSSProperties }) {
  return (
    <time className={className} dateTime={isoDay(date)} style={style}>
      {formatDate(date)}
    </time>
  )
}
