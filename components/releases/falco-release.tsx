import { PrevNext } from '#components/layout/links.tsx'
import {
  Day,
  ExternalLink,
  Link,
  List,
  PostLink,
  ScrollBox,
  Section,
  Table,
} from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import type { Bundle } from '#lib/content/compatibility.ts'
import type { FalcoReleaseData } from '#lib/content/pages/page-data.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { RulesetFits, Upgrade } from './upgrade.tsx'

export function FalcoReleasePage({ bundle, facts, expected }: FalcoReleaseData) {
  const { falco, rulesets, series, before, after } = bundle
  return (
    <TitledPage
      section="Releases"
      title={`Falco ${falco}`}
      path={routes.falcoRelease(falco)}
      lead={<Announcement {...bundle} />}
      facts={{ ...facts, expected }}
    >
      <Upgrade bundle={bundle} />
      <div className="split section">
        <Section heading="mb-4" title={`Rules that load in ${falco}`}>
          <RulesetFits fits={rulesets} />
        </Section>
        <aside>
          <Section heading="mb-4" className="mb-6" title="Built with" id="page:parts">
            <PartsTable {...bundle} />
          </Section>
          <Link className="inline-block" to={routes.fits()}>
            {pages.fits.title}
          </Link>
          <List items={series} className="mt-4">
            {(version) => <ReleaseLink version={version} />}
          </List>
        </aside>
      </div>
      <PrevNext
        label="Earlier and later releases"
        earlier={before && <ReleaseLink version={before} />}
        later={after && <ReleaseLink version={after} />}
      />
    </TitledPage>
  )
}

function Announcement({ release, source }: Bundle) {
  return (
    <>
      {release && (
        <>
          Released on <Day date={release.date} />.{' '}
        </>
      )}
      {source && (
        <>
          The versions of the parts are from <ExternalLink url={source}>its plan</ExternalLink>.
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

const ReleaseLink = ({ version }: { version: string }) => (
  <Link to={routes.falcoRelease(version)}>Falco {version}</Link>
)

/** The parts of a Falco release. A version may be a commit hash, which is shortened. */
function PartsTable({ parts, before }: Bundle) {
  return (
    <ScrollBox className="prose table-box" label="Built with">
      <Table
        aria-labelledby="page:parts"
        columns={['Part', 'Version', before ? `In ${before}` : 'Before']}
        rows={parts}
      >
        {({ name, version, before, url }) => (
          <tr>
            <th scope="row">{name}</th>
            <td className="mono">
              <ExternalLink url={url}>{version.slice(0, 12)}</ExternalLink>
            </td>
            <td className="mono">{before?.slice(0, 12) ?? '–'}</td>
          </tr>
        )}
      </Table>
    </ScrollBox>
  )
}
