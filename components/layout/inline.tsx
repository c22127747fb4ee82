import type { CSSProperties, ReactNode } from 'react'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { jsonLd, type Thing } from '#lib/site/metadata.ts'

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

/** A text from Markdown. Its HTML went through the sanitiser in lib/markdown/chain.ts. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML was sanitised when it was made
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}

/** What a page is about, for search engines; no browser runs or shows it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, which escapes whatever could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />
}
