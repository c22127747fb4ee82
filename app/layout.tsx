import './globals.css'
import path from 'node:path'
import type { Viewport } from 'next'
import { Day, Link, List, Unescaped } from '#components/layout/elements.tsx'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { figures, footerLinks } from '#lib/content/community.ts'
import { developmentState } from '#lib/content/read-index.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { band, typefaceRules } from '#lib/site/brand.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { readEnv } from '#lib/site/env.ts'
import { editorLink, href, site, sourceUrl } from '#lib/site/identity.ts'
import { speculationRules } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

export const viewport: Viewport = { themeColor: band }

const { operator } = readEnv()

export default async function Layout({ children }: { children: React.ReactNode }) {
  const { site: script, inline } = await clientScripts()
  const firstPaint = inline['first-paint']
  const src = href(routes.client(script.name))
  let head = (
    <>
      <Unescaped as="script" text={firstPaint} />
      <script type="module" src={src} />
      <Unescaped as="script" type="speculationrules" text={speculationRules()} />
    </>
  )
  let diagnostics: React.ReactNode
  if (process.env.NODE_ENV === 'development') {
    // This comparison and the dynamic import keep <Development> out of builds.
    const { Development } = await import('#components/layout/reload-after-change.tsx')
    const state = await developmentState()
    head = (
      <Development
        firstPaint={firstPaint}
        src={src}
        version={state.version}
        versionAddress={href('/generated/version/')}
      />
    )
    diagnostics = <Diagnostics {...state} />
  }
  return (
    // Before React hydrates <html>, client/first-paint.ts sets one of its attributes.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <Unescaped as="style" text={typefaceRules()} />
        {head}
      </head>
      <body>
        {children}
        <Footer />
        {diagnostics}
      </body>
    </html>
  )
}

async function Footer() {
  const source = sourceUrl('README.md')
  const asOf = (await figures())?.asOf ?? (await releases()).asOf
  return (
    <footer className="foot">
      <div className="wrap">
        {(await footerLinks()).map(({ title, links }) => (
          <section key={title}>
            <h2>{title}</h2>
            <List items={links}>{({ title, to }) => <Link to={to}>{title}</Link>}</List>
          </section>
        ))}
        <div className="note">
          <p>
            <Link to={routes.tags()}>Tags</Link> · <Link to={routes.authors()}>Authors</Link>
            {asOf && (
              <>
                {' · Data from '}
                <Day date={asOf} />
              </>
            )}
            <br />
            {operator
              ? `This site is run by ${operator}. `
              : 'An unofficial site about the Falco community. '}
            The official one is <Link to={site.official}>falco.org</Link>.
            {source && (
              <>
                {' '}
                <Link to={source}>Source of this site</Link>
              </>
            )}
          </p>
        </div>
      </div>
    </footer>
  )
}

type DiagnosticsProps = Awaited<ReturnType<typeof developmentState>>

function Diagnostics({ diagnostics, contentDir, failure }: DiagnosticsProps) {
  if (diagnostics.length === 0 && !failure) return null
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'new warning')].filter(
    (text) => !text.startsWith('0 '),
  )
  return (
    <aside className="diagnostics" aria-label="Diagnostics in content">
      <details open>
        <summary>
          <b>{failure ? 'Content could not be read again.' : `${counts.join(', ')} in content.`}</b>{' '}
          {errors > 0 && 'A file with an error is left out.'}
        </summary>
        {failure && <pre>{failure}</pre>}
        <List items={diagnostics}>
          {(diagnostic) => {
            const { path: file, line, column } = diagnostic
            const place = `${file}:${line}:${column}`
            return (
              <>
                <a
                  href={editorLink(path.join(contentDir, file), line, column)}
                  title="Open in your editor"
                >
                  {place}
                </a>
                {`${formatDiagnostic(diagnostic)} [${diagnostic.rule}]`.slice(place.length)}
              </>
            )
          }}
        </List>
      </details>
    </aside>
  )
}
