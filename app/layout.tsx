import './globals.css'
import path from 'node:path'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Findings } from '#components/layout/findings.tsx'
import { developmentState } from '#lib/content/findings.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { editorLink, href, site } from '#lib/site/identity.ts'
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
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, which must not be escaped
  const faces = <style dangerouslySetInnerHTML={{ __html: typefaceRules() }} />
  if (process.env.NODE_ENV === 'development') {
    // Imported here, so that a build has nothing of it.
    const { Development } = await import('#components/layout/development.tsx')
    const { errors, contentDir, version } = await developmentState()
    return (
      // The first script changes an attribute before React compares it.
      <html lang={site.language} suppressHydrationWarning>
        <head>
          {faces}
          <Development firstPaint={firstPaint} src={src} version={version} versionAddress={href('/made/version/')} />
        </head>
        <body>
          {children}
          <Findings
            findings={errors}
            editorLink={({ path: file, line, column }) => editorLink(path.join(contentDir, file), line, column)}
          />
        </body>
      </html>
    )
  }
  return (
    <html lang={site.language}>
      <head>
        {faces}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: firstPaint }} />
        <script type="module" src={src} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, which must not be escaped */}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
