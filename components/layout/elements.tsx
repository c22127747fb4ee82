import { createElement } from 'react'
import { clientScripts, type PageScript } from '#lib/site/client-scripts.ts'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { isDevelopment } from '#lib/site/env.ts'
import { href } from '#lib/site/identity.ts'
import { type JsonLd, jsonLd } from '#lib/site/metadata.ts'
import { directionOf, hasRightToLeft } from '#lib/text/direction.ts'

type Block = { className?: string; children: React.ReactNode }

export function Link({ to, children, ...rest }: React.ComponentProps<'a'> & { to: string }) {
  const target = to.startsWith('/')
    ? { href: href(to) }
    : { href: to, rel: 'external noopener noreferrer' }
  return (
    <a {...rest} {...target}>
      <Isolated>{children}</Isolated>
    </a>
  )
}

/** Puts right-to-left text into `<bdi>`, so that it does not reorder the line around it. */
export function Isolated({ children }: { children: React.ReactNode }) {
  return typeof children === 'string' && hasRightToLeft(children) ? (
    <bdi dir={directionOf(children)}>{children}</bdi>
  ) : (
    children
  )
}

export function PageLink({ path, title, name }: { path: string; title?: string; name?: string }) {
  return <Link to={path}>{title ?? name}</Link>
}

export function Day({ date, ...rest }: React.ComponentProps<'time'> & { date: string }) {
  return (
    <time {...rest} dateTime={isoDay(date)}>
      {formatDate(date)}
    </time>
  )
}

type UnescapedProps = {
  as: 'div' | 'script' | 'style'
  text: string
  className?: string
  lang?: string
  type?: string
}

/** @param text - HTML of our own, or sanitised by lib/markdown/chain.ts */
export function Unescaped({ as: Tag, text, ...rest }: UnescapedProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own or sanitised HTML
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: text }} />
}

export function Prose({ html, lang }: { html: string; lang?: string }) {
  return <Unescaped as="div" className="prose" lang={lang} text={html} />
}

/** A script that few pages need, inline. In development, client/development.ts has all scripts. */
export async function ClientScript({ name }: { name: PageScript }) {
  if (isDevelopment()) return null
  const { inline } = await clientScripts()
  return <Unescaped as="script" type="module" text={inline[name]} />
}

export function StructuredData({ items }: { items: readonly JsonLd[] }) {
  return <Unescaped as="script" type="application/ld+json" text={jsonLd(items)} />
}

type SectionProps = Block & { title: React.ReactNode; id?: string; heading?: string }

export function Section({ title, id, heading = 'eyebrow', className, children }: SectionProps) {
  return (
    <section className={className}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

type ListProps<Item> = {
  items: readonly Item[]
  kind?: 'ul' | 'ol'
  className?: string
  lang?: string
  item?: string
  children: (item: Item, index: number) => React.ReactNode
}

/** Passes items to createElement one by one, not as an array, so that they need no keys. */
export function List<Item>({ items, kind = 'ul', item, children, ...list }: ListProps<Item>) {
  if (items.length === 0) return null
  return createElement(
    kind,
    list,
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

type Columns = readonly (string | React.ComponentProps<'th'>)[]

export function ColumnHeadings({ columns }: { columns: Columns }) {
  const headings = columns.map((column) => {
    const props = typeof column === 'string' ? { children: column } : column
    return createElement('th', { scope: 'col', ...props })
  })
  return <thead>{createElement('tr', {}, ...headings)}</thead>
}

type TableProps<Row> = Omit<React.ComponentProps<'table'>, 'children'> & {
  columns: Columns
  rows: readonly Row[]
  children: (row: Row) => React.ReactElement
}

export function Table<Row>({ columns, rows, children, ...table }: TableProps<Row>) {
  return (
    <table {...table}>
      <ColumnHeadings columns={columns} />
      {createElement('tbody', {}, ...rows.map(children))}
    </table>
  )
}

type ScrollTableProps<Row> = TableProps<Row> & { label: string; box?: string }

export function ScrollTable<Row>({ label, box = 'table-box', ...table }: ScrollTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach boxes that scroll
    <section className={box} aria-label={label} tabIndex={0}>
      <Table {...table} />
    </section>
  )
}
