import type { ReactNode } from 'react'

type ScrollBoxProps = { label: string; className?: string; children: ReactNode }

/** Scrolls a table that is wider than its place; in the tab order, so that a keyboard can scroll it too. */
export function ScrollBox({ label, className = 'table-box', children }: ScrollBoxProps) {
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
