import { Day, ExternalLink, Link, List } from '#components/layout/parts.tsx'
import type { FooterColumn } from '#lib/content/community.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type FooterProps = {
  columns: readonly FooterColumn[]
  /** Who runs the site (`SITE_OPERATOR`). */
  operator?: string
  source?: string
  /** Date of the facts about people and projects; undefined if the site has none. */
  asOf?: string
}

export function Footer({ columns, operator, source, asOf }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        {columns.map(({ title, links }) => (
          <section key={title}>
            <h2>{title}</h2>
            <List items={links}>
              {({ title, to }) =>
                to.startsWith('/') ? (
                  <Link to={to}>{title}</Link>
                ) : (
                  <ExternalLink url={to}>{title}</ExternalLink>
                )
              }
            </List>
          </section>
        ))}
        <div className="note">
          <p>
            <Link to={routes.tags()}>Tags</Link> · <Link to={routes.authors()}>Authors</Link>
            {asOf && (
              <>
                {' · Facts as of '}
                <Day date={asOf} />
              </>
            )}
            <br />
            {operator
              ? `This site is run by ${operator}. `
              : 'An unofficial site about the Falco community. '}
            The official one, with the{' '}
            <ExternalLink url={site.documentation}>documentation</ExternalLink>, is falco.org.
            {source && (
              <>
                {' '}
                <ExternalLink url={source}>Source of this site</ExternalLink>
              </>
            )}
          </p>
          <SchemeSwitch />
        </div>
      </div>
    </footer>
  )
}

/** The choice of colours; hidden until client/settings.ts has started it. */
function SchemeSwitch() {
  return (
    <label className="scheme" hidden>
      Colours{' '}
      <select>
        {['System', 'Light', 'Dark'].map((name) => (
          <option key={name} value={name.toLowerCase()}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
