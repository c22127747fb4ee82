import { pageRoute } from '#app/page-route.tsx'
import { PrevNext } from '#components/layout/links.tsx'
import { Day, Link, List, PageLink, Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { CompatibleRulesets, Parts, Upgrade } from '#components/releases/compatibility.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { imageOfRelease } from '#lib/content/open-graph.ts'
import { releases } from '#lib/content/releases.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/releases/[version]/', {
  items: async () => (await bundles()).bundles,
  metadata: (bundle) => ({
    // A post about the release may have the title 'Falco 0.38.0'.
    title: `Falco ${bundle.falco}: parts and rules`,
    description: `What Falco ${bundle.falco} comes with, which rules load in it, and what to change before an upgrade.`,
    image: imageOfRelease(bundle),
  }),
  show: async (bundle) => (
    <TitledPage
      section="Releases"
      title={`Falco ${bundle.falco}`}
      path={bundle.path}
      lead={
        <>
          {bundle.release && (
            <>
              Released on <Day date={bundle.release.date} />.{' '}
            </>
          )}
          {bundle.source && (
            <>
              Versions come from the <Link to={bundle.source}>tracking issue</Link>.
            </>
          )}
          {bundle.release && (
            <span className="buttons">
              {bundle.change && bundle.after && (
                <Link to={routes.upgradeFrom(bundle.falco)}>Upgrade from {bundle.falco}</Link>
              )}
              <Link to={bundle.release.notes}>Notes on GitHub</Link>
              {bundle.release.post && <PageLink {...bundle.release.post} />}
            </span>
          )}
        </>
      }
      facts={{
        date: (await bundles()).asOf,
        from: sources.releases,
        expected: bundle.after === undefined ? (await releases()).expected : undefined,
      }}
    >
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
      <PrevNext
        label="Earlier and later releases"
        earlier={bundle.before && <VersionLink version={bundle.before} />}
        later={bundle.after && <VersionLink version={bundle.after} />}
      />
    </TitledPage>
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page

function VersionLink({ version }: { version: string }) {
  return <Link to={routes.falcoRelease(version)}>Falco {version}</Link>
}
