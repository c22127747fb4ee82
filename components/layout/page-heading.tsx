import type { ReactNode } from 'react'

type PageHeadingProps = { title: string; lead?: ReactNode; eyebrow?: ReactNode }

/** The head of a page: its one h1 and a sentence. */
export function PageHeading({ title, lead, eyebrow }: PageHeadingProps) {
  return (
    <header className="section mb-8 max-w-[48rem]">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead mt-4">{lead}</p>}
    </header>
  )
}
