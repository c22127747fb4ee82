import type { CSSProperties, ReactNode } from 'react'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { href, sources } from '#lib/site/identity.ts'
import { jsonLd, type Thing } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export function Outside({ url, className, children }: { url: string; className?: string; children: ReactNode }) {
  return (
    <a className={className} href={url} rel="external noopener noreferrer">
      {children}
    </a>
  )
}

export function PostLink({ slug, title }: { slug: string; title: string }) {
  return <a href={href(routes.post(slug))}>{title}</a>
}

export function PersonLink({ handle, name }: { handle: string; name: string }) {
  return <a href={href(routes.maintainer(handle))}>{name}</a>
}

export function ProjectLink({ name }: { name: string }) {
  return <a href={href(routes.project(name))}>{name}</a>
}

/** @param date ISO date or date and time */
export function Day({ date, className, style }: { date: string; className?: string; style?: CSSProperties }) {
  return (
    <time className={className} dateTime={isoDay(date)} style={style}>
      {formatDate(date)}
    </time>
  )
}

/** How old facts are and where they come from; nothing without a day. @param isOld they may be out of date */
export function AsOf({ date, source, isOld }: { date?: string; source: keyof typeof sources; isOld?: boolean }) {
  if (!date) return null
  const { name, url } = sources[source]
  return (
    <p className="mb-6 text-sm text-muted">
      As of <Day date={date} />, from <Outside url={url}>{name}</Outside>
      {isOld && '; may be out of date'}.
    </p>
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
