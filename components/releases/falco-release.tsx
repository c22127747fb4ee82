import { PrevNext } from '#components/layout/links.tsx'
import {
  Day,
  ExternalLink,
  Link,
  List,
  PostLink,
  Section,
  Table,
} from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import type { Bundle } from '#lib/content/compatibility.ts'
import type { FalcoReleaseData } from '#lib/content/pages/page-data.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { RulesetFits, Upgrade } from './upgrade.tsx'

export function FalcoReleasePage({ bundle, before, facts, expected }: FalcoReleaseData) {
  const { falco, parts, rulesets, series } = bundle
  return (
    <TitledPage
      section="Releases"
      title={`Falco ${falco}`}
      path={routes.falcoRelease(falco)}
      lead={<Announcement {...bundle} />}
      facts={{ ...facts, expected }}
    >
      <Upgrade bundle={bundle} before={before} />
      <div className="split section">
        {rulesets.length > 0 && (
          <Section heading="mb-4" title={`Rules that load in ${falco}`}>
            <RulesetFits fits={rulesets} />
          </Section>
        )}
        <aside>
          <Section heading="mb-4" className="mb-10" title="Built with" id="page:parts">
            <PartsTable parts={parts} before={before} />
          </Section>
          {series.length > 0 && (
            <Section title="Releases of this series">
              <List items={series} className="flex flex-wrap gap-x-5">
                {(version) => <ReleaseLink version={version} />}
              </List>
            </Section>
          )}
          <p className="mt-4 text-md">
            <Link to={routes.fits()}>{pages.fits.title}</Link>
          </p>
        </aside>
      </div>
      <PrevNext
        label="Earlier and later releases"
        earlier={bundle.before && <ReleaseLink version={bundle.before} />}
        later={bundle.after && <ReleaseLink version={bundle.after} />}
      />
    </TitledPage>
  )
}

function Announcement({ release, source }: Bundle) {
  return (
    <>
      {release ? (
        <>
          Released on <Day date={release.date} />.
        </>
      ) : (
        'The day of its release is not known.'
      )}
      {source && (
        <>
          {' '}
          Its parts are those that <ExternalLink url={source}>its plan</ExternalLink> names.
        </>
      )}
      {release && (
        <span className="buttons">
          <ExternalLink url={release.notes}>Notes on GitHub</ExternalLink>
          {release.post && <PostLink {...release.post} />}
        </span>
      )}
    </>
  )
}

function ReleaseLink({ version }: { version: string }) {
  return <Link to={routes.falcoRelease(version)}>Falco {version}</Link>
}

function PartsTable({ parts, before }: { parts: Bundle['parts']; before: Bundle | undefined }) {
  const versionBefore = (name: string) =>
    before?.parts.find((part) => part.name === name)?.version ?? '–'
  const short = (version: string) => version.slice(0, 12)
  return (
    <div className="prose">
      <Table
        className="w-full"
        aria-labelledby="page:parts"
        columns={['Part', 'Version', ...(before ? [`In ${before.falco}`] : [])]}
        rows={parts}
      >
        {({ name, version, url }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <ExternalLink className="mono" url={url}>
                {short(version)}
              </ExternalLink>
            </td>
            {before && <td className="mono text-muted">{short(versionBefore(name))}</td>}
          </tr>
        )}
      </Table>
    </div>
  )
}
