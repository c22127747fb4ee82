import './globals.css'
import type { Viewport } from 'next'
import { Fragment, type ReactNode } from 'react'
import { Findings } from '../components/findings.tsx'
import { formatFinding } from '../lib/check/finding.ts'
import { clientScripts } from '../lib/client-scripts.ts'
import { developmentErrors } from '../lib/content/findings.ts'
import { routes } from '../lib/routes.ts'
import { href, site } from '../lib/site.ts'
import { speculationRules } from '../lib/speculation.ts'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1417' },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  const findings = await developmentErrors()
  const { name, firstPaint } = await clientScripts()
  return (
    // The first script changes an attribute before React, which only development runs, compares it.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: firstPaint }} />
        <script type="module" src={href(routes.client(name))} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, which must not be escaped */}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
      </head>
      <body>
        <Findings findings={findings} />
        {/* Next keeps showing 'not found' in an open page until its address changes; with another key it looks anew. */}
        <Fragment key={findings.map(formatFinding).join('\n')}>{children}</Fragment>
      </body>
    </html>
  )
}
