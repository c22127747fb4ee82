import './globals.css'
import type { Viewport } from 'next'
import { Findings } from '#components/layout/findings.tsx'
import { Footer } from '#components/layout/footer.tsx'
import { ClientScript, Unescaped } from '#components/layout/parts.tsx'
import { figures, footerLinks } from '#lib/content/community.ts'
import { developmentState } from '#lib/content/findings.ts'
import { releases } from '#lib/content/releases.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { readEnv } from '#lib/site/env.ts'
import { href, site } from '#lib/site/identity.ts'
import { band } from '#lib/site/mark.ts'
import { speculationRules } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { sourceUrl } from '#lib/site/source-links.ts'
import { typefaceRules } from '#lib/site/typeface.ts'

export const viewport: Viewport = { themeColor: band }

const { operator } = readEnv()

export default async function Layout({ children }: { children: React.ReactNode }) {
  const { site: script, firstPaint } = await clientScripts()
  let head = (
    <>
      <Unescaped as="script" text={firstPaint} />
      <ClientScript name={script.name} />
      <Unescaped as="script" type="speculationrules" text={speculationRules()} />
    </>
  )
  let findings: React.ReactNode
  if (process.env.NODE_ENV === 'development') {
    // Builds leave out <Development> only if NODE_ENV is compared right here, and the import is
    // dynamic.
    const { Development } = await import('#components/layout/development.tsx')
    const { findings: all, contentDir, version } = await developmentState()
    head = (
      <Development
        firstPaint={firstPaint}
        src={href(routes.client(script.name))}
        version={version}
        versionAddress={href('/made/version/')}
      />
    )
    findings = <Findings findings={all} contentDir={contentDir} />
  }
  return (
    // In development, client/first-paint.ts sets an attribute of <html> before React hydrates it,
    // which React would report as a mismatch.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <Unescaped as="style" text={typefaceRules()} />
        {head}
      </head>
      <body>
        {children}
        <Footer
          columns={await footerLinks()}
          operator={operator}
          source={sourceUrl('README.md')}
          asOf={(await figures())?.asOf ?? (await releases()).asOf}
        />
        {findings}
      </body>
    </html>
  )
}
