import { pageRoute } from '#app/page-route.tsx'
import { PostCover } from '#components/blog/post-list.tsx'
import { Day, Link, PageLink, Section } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { LinkNav } from '#components/layout/links.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import {
  BeforeUpgrade,
  BundleComponents,
  BundleRulesets,
  Command,
} from '#components/releases/bundle.tsx'
import { imageOfRelease } from '#lib/content/pages/open-graph.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { signatures } from '#lib/content/releases/components.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { coverOf } from '#lib/covers/cover.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/releases/[version]/', {
  items: async () => (await bundles()).bundles,
  metadata: (bundle) => ({
    // A post about the release may have the title 'Falco 0.38.0'.
    title: `Falco ${bundle.falco}: components and rules`,
    description: `What Falco ${bundle.falco} comes with, which rules load in it, and what to change before an upgrade.`,
    image: imageOfRelease(bundle),
  }),
  show: async (bundle) => (
    <SiteLayout section="Releases" page={{ title: `Falco ${bundle.falco}`, path: bundle.path }}>
      <header className="band lg:grid lg:grid-cols-[6fr_5fr] lg:items-end lg:gap-x-12">
        <h1>
          Falco <b className="version">{bundle.falco}</b>{' '}
          {bundle.release && <Day date={bundle.release.date} />}
        </h1>
        <div>
          {bundle.after && <Later newest={(await bundles()).bundles[0]?.falco ?? ''} />}
          <p className="buttons">
            {bundle.change && bundle.after && (
              <Link to={routes.upgradeFrom(bundle.falco)}>Upgrade from {bundle.falco}</Link>
            )}
            {!bundle.after && (await upgrades()).toNewest.length > 0 && (
              <Link to={routes.upgrade()}>Upgrade to {bundle.falco}</Link>
            )}
            {bundle.release && <Link to={bundle.release.notes}>Release notes</Link>}
          </p>
          {bundle.release?.post && (
            <p className="mt-4">
              <PageLink {...bundle.release.post} />
            </p>
          )}
          <LastUpdated
            date={(await bundles()).asOf}
            from={sources.releases}
            expected={bundle.after === undefined ? (await releases()).expected : undefined}
          />
        </div>
      </header>
      <BeforeUpgrade bundle={bundle} />
      <Section heading="mb-2" className="section" title="Built with">
        <BundleComponents {...bundle} />
        {bundle.source && (
          <p className="mt-4 text-sm text-muted">
            Its tag has not been read yet; versions come from{' '}
            <Link to={bundle.source}>this source</Link>.
          </p>
        )}
      </Section>
      <Section heading="mb-4" className="section" title="Get it">
        {bundle.helm && <Command text={bundle.helm} />}
        <BundleRulesets {...bundle} />
      </Section>
      <div className="flex flex-wrap justify-between gap-6 lg:flex-nowrap">
        <LinkNav
          id="more"
          title="See also"
          links={[
            ...bundle.series.map((version) => ({
              name: `Falco ${version}`,
              path: routes.falcoRelease(version),
            })),
            ...((await signatures()).length > 0
              ? [{ name: 'Check signatures', path: routes.signatures() }]
              : []),
            { name: pages.compatibility.title, path: pages.compatibility.path },
          ]}
        />
        <nav className="near" aria-label="Older and newer releases">
          <NumberCover word="Older" version={bundle.before} />
          <NumberCover word="Newer" version={bundle.after} />
        </nav>
      </div>
    </SiteLayout>
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page

function Later({ newest }: { newest: string }) {
  return (
    <p className="mt-3 ps-3 [border-inline-start:4px_solid_var(--color-action)]">
      The latest release we know of is <Link to={routes.falcoRelease(newest)}>Falco {newest}</Link>.
    </p>
  )
}

async function NumberCover({ word, version }: { word: string; version: string | undefined }) {
  if (!version) return null
  const title = `${word}: ${version}`
  const cover = coverOf({ title, version, hasPicture: false }, (await releases()).releases)
  return (
    <Link to={routes.falcoRelease(version)}>
      <PostCover cover={cover} />
      {title}
    </Link>
  )
}
