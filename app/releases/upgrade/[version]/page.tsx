import { pageRoute } from '#app/page-route.tsx'
import { Disclosure, Link } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { BundleComponents, BundleRulesets, Command } from '#components/releases/bundle.tsx'
import { Checklist, NoteList, Summary } from '#components/releases/upgrade-notes.tsx'
import { signatures } from '#lib/content/releases/components.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

const route = pageRoute('/releases/upgrade/[version]/', {
  items: async () => (await upgrades()).toNewest,
  metadata: ({ from, to }) => ({
    title: `Upgrade from Falco ${from.falco}`,
    description: `What to know before an upgrade from Falco ${from.falco} to ${to.falco}: driver, flags, falco.yaml, rules, plugins and Helm charts, each with its source.`,
  }),
  show: async (upgrade) => {
    const { from, to, later, components, charted } = upgrade
    const commands = [to.rulesets[0]?.command, charted?.helm].flatMap((command) => command ?? [])
    return (
      <TitledPage
        section="Releases"
        title={`Upgrade from Falco ${from.falco}`}
        path={upgrade.path}
        lead={
          <>
            To {to.falco}, the newest we know of, {count(later.length, 'release')} later.{' '}
            <Link className="inline-block" to={pages.upgrade.path}>
              Choose other releases
            </Link>
          </>
        }
        lastUpdated={{ date: (await upgrades()).asOf, from: sources.releases }}
        inBand={<Summary notes={upgrade} />}
      >
        <NoteList
          notes={upgrade}
          more={{
            install: (
              <div className="mt-6">
                <BundleRulesets {...to} />
                {(await signatures()).length > 0 && (
                  <Link className="inline-block" to={routes.signatures()}>
                    Check signatures
                  </Link>
                )}
                <Disclosure summary={`What ${to.falco} is built with`}>
                  <BundleComponents components={components} before={from.falco} />
                </Disclosure>
              </div>
            ),
            helm: charted && (
              <>
                <h3 className="mt-6 mb-4">
                  The newest Falco with a known chart:{' '}
                  <Link to={charted.path}>{charted.falco}</Link>
                </h3>
                {charted.helm && <Command text={charted.helm} />}
              </>
            ),
          }}
        />
        <Checklist notes={upgrade} more={commands} />
      </TitledPage>
    )
  },
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
