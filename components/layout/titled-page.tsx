import type { ComponentProps, ReactNode } from 'react'
import { SiteLayout } from './site-layout.tsx'

type TitledPageProps = Omit<ComponentProps<typeof SiteLayout>, 'page'> & {
  title: string
  /** Address of the page; left out where nobody would report a problem with it. */
  path?: string
  lead?: ReactNode
  eyebrow?: string
}

/** A page that begins with its title and a sentence. */
export function TitledPage({ title, path, lead, eyebrow, children, ...layout }: TitledPageProps) {
  return (
    <SiteLayout page={path === undefined ? undefined : { title, path }} {...layout}>
      <header className="section mb-8 max-w-[48rem]">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p className="lead mt-4">{lead}</p>}
      </header>
      {children}
    </SiteLayout>
  )
}
