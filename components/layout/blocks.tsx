import { createElement, type ReactNode } from 'react'

type Block = { className?: string; children: ReactNode }

/** A section below a heading; small capitals by default. @param id of the heading */
export function Part({ title, id, heading = 'eyebrow', className, children }: PartProps) {
  return (
    <section className={className}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

type PartProps = Block & { title: ReactNode; id?: string; heading?: string }

export type ListProps<Item> = {
  of: readonly Item[]
  kind?: 'ul' | 'ol'
  className?: string
  item?: string
  children: (item: Item, index: number) => ReactNode
}

/** A list; nothing for no items. Spread as arguments, items need no keys. */
export function List<Item>({ of, kind = 'ul', className, item, children }: ListProps<Item>) {
  if (of.length === 0) return null
  return createElement(
    kind,
    { className },
    ...of.map((one, at) => createElement('li', { className: item }, children(one, at))),
  )
}

/** A list below a heading; nothing for no items. */
export function ListPart<Item>({ title, ...list }: ListProps<Item> & { title: string }) {
  if (list.of.length === 0) return null
  return (
    <Part title={title}>
      <List {...list} />
    </Part>
  )
}

export function Fold({ summary, className, children }: Block & { summary: ReactNode }) {
  return (
    <details className={className}>
      <summary className="py-1">{summary}</summary>
      {children}
    </details>
  )
}

/** Scrolls a table that is wider than its place; in the tab order, so that a keyboard can scroll it too. */
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
