import { createElement } from 'react'
import type { ExpectedRelease } from '#lib/charts/cadence.ts'
import { formatDate, formatMonth, isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { jsonLd, type Thing } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { directionOf, hasRightToLeft } from '#lib/text/direction.ts'

type Block = { className?: string; children: React.ReactNode }

export function Link({ to, children, ...rest }: React.ComponentProps<'a'> & { to: string }) {
  return (
    <a {...rest} href={href(to)}>
      <Isolated>{children}</Isolated>
    </a>
  )
}

/**
 * A name or title in a box of its own direction if it has letters that run from the right: they
 * would reorder the line.
 */
export function Isolated({ children }: { children: React.ReactNode }) {
  return typeof children === 'string' && hasRightToLeft(children) ? (
    <bdi dir={directionOf(children)}>{children}</bdi>
  ) : (
    children
  )
}

/** A link that leads away from the site. */
export function ExternalLink({ url, className, children }: Block & { url: string }) {
  return (
    <a className={className} href={url} rel="external noopener noreferrer">
      <Isolated>{children}</Isolated>
    </a>
  )
}

export function PostLink({ slug, title }: { slug: string; title: string }) {
  return <Link to={routes.post(slug)}>{title}</Link>
}

export function PersonLink({ handle, name }: { handle: string; name: string }) {
  return <Link to={routes.maintainer(handle)}>{name}</Link>
}

export function ProjectLink({ name }: { name: string }) {
  return <Link to={routes.project(name)}>{name}</Link>
}

export function Day({
  date,
  className,
  style,
}: {
  date: string
  className?: string
  style?: React.CSSProperties
}) {
  return (
    <time className={className} dateTime={isoDay(date)} style={style}>
      {formatDate(date)}
    </time>
  )
}

export type AsOfProps = {
  date?: string
  /** Where the facts come from, and newer ones may be. */
  from: { name: string; url: string }
  /** The next release of Falco, on pages that name the newest one. */
  expected?: ExpectedRelease
  /** True if the facts cannot change any more. */
  isFinal?: boolean
  className?: string
}

/**
 * The day of a page's facts, once and under its title. By the reader's clock client/age.ts marks it
 * as old.
 */
export function LastUpdated({ date, from, expected, isFinal, className = 'mt-4' }: AsOfProps) {
  if (!date) return null
  return (
    <p className={`as-of ${className} text-sm`} data-as-of={isFinal ? undefined : isoDay(date)}>
      As of <Day date={date} />
      <IfOld words="; newer facts may be in ">, from </IfOld>
      <ExternalLink url={from.url}>{from.name}</ExternalLink>.
      {expected && (
        <span data-after={expected.after} hidden>
          {' '}
          {expected.version} was due in {formatMonth(expected.month)}; it is not in our data yet.
        </span>
      )}
    </p>
  )
}

/** Words that become others where the page's facts are old (client/age.ts). */
export function IfOld({ words, children }: { words: string; children: string }) {
  return <span data-if-old={words}>{children}</span>
}

type UnescapedProps = {
  as: 'div' | 'script' | 'style'
  text: string
  className?: string
  type?: string
}

/** An element with HTML: a text of our own, or what the sanitiser in lib/markdown/chain.ts made. */
export function Unescaped({ as: Tag, text, ...rest }: UnescapedProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own or sanitised text
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: text }} />
}

export function Prose({ html }: { html: string }) {
  return <Unescaped as="div" className="prose" text={html} />
}

export function StructuredData({ things }: { things: readonly Thing[] }) {
  return <Unescaped as="script" type="application/ld+json" text={jsonLd(things)} />
}

export function Section({ title, id, heading = 'eyebrow', className, children }: PartProps) {
  return (
    <section className={className}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

type PartProps = Block & { title: React.ReactNode; id?: string; heading?: string }

export type ListProps<Item> = {
  items: readonly Item[]
  kind?: 'ul' | 'ol'
  className?: string
  item?: string
  children: (item: Item, index: number) => React.ReactNode
}

/** Items of a list, spread as arguments, need no keys. */
export function List<Item>({ items, kind = 'ul', className, item, children }: ListProps<Item>) {
  if (items.length === 0) return null
  return createElement(
    kind,
    { className },
    ...items.map((one, at) => createElement('li', { className: item }, children(one, at))),
  )
}

export function ListSection<Item>({ title, ...list }: ListProps<Item> & { title: string }) {
  if (list.items.length === 0) return null
  return (
    <Section title={title}>
      <List {...list} />
    </Section>
  )
}

export function Disclosure({ summary, className, children }: Block & { summary: React.ReactNode }) {
  return (
    <details className={className}>
      <summary className="py-1">{summary}</summary>
      {children}
    </details>
  )
}

export function ScrollBox({ label, className = 'table-box', children }: Block & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

export function ColumnHeadings({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}
