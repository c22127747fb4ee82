import './globals.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Findings } from '#components/layout/findings.tsx'
import { developmentState } from '#lib/content/findings.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { href, site } from '#lib/site/identity.ts'
import { paper } from '#lib/site/mark.ts'
import { speculationRules } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { typefaceRules } from '#lib/site/typeface.ts'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { site: script, firstPaint } = await clientScripts()
  const src = href(routes.client(script.name))
  let head = (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: firstPaint }} />
      <script type="module" src={src} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, which must not be escaped */}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
    </>
  )
  let findings: ReactNode
  if (process.env.NODE_ENV === 'development') {
    // Imported here, so that a build leaves it out.
    const { Development } = await import('#components/layout/development.tsx')
    const { findings: all, contentDir, version } = await developmentState()
    head = <Development firstPaint={firstPaint} src={src} version={version} versionAddress={href('/made/version/')} />
    findings = <Findings findings={all} contentDir={contentDir} />
  }
  return (
    // In development the first script sets an attribute before React compares the page.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, which must not be escaped */}
        <style dangerouslySetInnerHTML={{ __html: typefaceRules() }} />
        {head}
      </head>
      <body>
        {children}
        {findings}
      </body>
    </html>
  )
}
