import { pageRoute } from '#app/page-route.tsx'
import { Day, Link, List, PageLink, Section } from '#components/layout/parts.tsx'
import { LastUpdated, SiteLayout } from '#components/layout/site-layout.tsx'
import { CompatibleRulesets, Parts, Upgrade } from '#components/releases/compatibility.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { imageOfRelease } from '#lib/content/open-graph.ts'
import { releases } from '#lib/content/releases.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { byVersion } from '#lib/text/collation.ts'

const route = pageRoute('/releases/[version]/', {
  items: async () => (await bundles()).bundles,
  metadata: (bundle) => ({
    // A post about the release may have the title 'Falco 0.38.0'.
    title: `Falco ${bundle.falco}: parts and rules`,
    description: `What Falco ${bundle.falco} comes with, which rules load in it, and what to change before an upgrade.`,
    image: imageOfRelease(bundle),
  }),
  show: async (bundle) => (
    <SiteLayout section="Releases" page={{ title: `Falco ${bundle.falco}`, path: bundle.path }}>
      <header className="band lg:grid lg:grid-cols-[7fr_4fr] lg:items-end lg:gap-x-12">
        <h1>
          Falco <b className="version">{bundle.falco}</b>{' '}
          {bundle.release && <Day date={bundle.release.date} />}
        </h1>
        <div>
          {bundle.after && <Later {...bundle} newest={(await bundles()).bundles[0]?.falco ?? ''} />}
          <p className="buttons">
            {bundle.change && bundle.after && (
              <Link to={routes.upgradeFrom(bundle.falco)}>Upgrade from {bundle.falco}</Link>
            )}
            {bundle.release && <Link to={bundle.release.notes}>Notes on GitHub</Link>}
            {bundle.release?.post && <PageLink {...bundle.release.post} />}
          </p>
          {bundle.source && (
            <p className="mt-4 text-sm text-muted">
              Versions come from the <Link to={bundle.source}>tracking issue</Link>.
            </p>
          )}
          <LastUpdated
            date={(await bundles()).asOf}
            from={sources.releases}
            expected={bundle.after === undefined ? (await releases()).expected : undefined}
          />
        </div>
      </header>
      <Upgrade bundle={bundle} />
      <div className="split section">
        <Section heading="mb-4" title={`Rules for ${bundle.falco}`}>
          <CompatibleRulesets rulesets={[...bundle.rulesets, ...bundle.pluginRules]} />
          <Link className="mt-6 inline-block" to={routes.signatures()}>
            Check signatures
          </Link>
        </Section>
        <aside>
          <Section heading="mb-4" className="mb-6" title="Built with">
            <Parts {...bundle} />
          </Section>
          <Link className="inline-block" to={routes.compatibility()}>
            {pages.compatibility.title}
          </Link>
          <List items={bundle.series} className="mt-4">
            {(version) => <VersionLink version={version} />}
          </List>
        </aside>
      </div>
      <nav className="near" aria-label="Earlier and later releases">
        {bundle.before && <NumberLink word="Earlier" version={bundle.before} />}
        {bundle.after && <NumberLink word="Later" version={bundle.after} />}
      </nav>
    </SiteLayout>
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page

function VersionLink({ version }: { version: string }) {
  return <Link to={routes.falcoRelease(version)}>Falco {version}</Link>
}

function NumberLink({ word, version }: { word: string; version: string }) {
  return (
    <Link to={routes.falcoRelease(version)} aria-label={`${word}: Falco ${version}`}>
      {word} <b>{version}</b>
    </Link>
  )
}

type LaterProps = { falco: string; series: readonly string[]; newest: string }

function Later({ falco, series, newest }: LaterProps) {
  const patch = series.find((version) => byVersion(version, falco) > 0)
  return (
    <p className="mt-3 ps-3 [border-inline-start:4px_solid_var(--color-action)]">
      {patch && patch !== newest && (
        <>
          A patch has followed: <VersionLink version={patch} />.{' '}
        </>
      )}
      The latest release we know of is <VersionLink version={newest} />.
    </p>
  )
}
