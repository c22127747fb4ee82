import { ExternalLink, PersonLink } from '#components/layout/parts.tsx'
import type { Output, Plugin, Rule } from '#lib/content/catalogue.ts'
import { groupBy } from '#lib/group-by.ts'
import { capital } from '#lib/text/message-format.ts'

const idOf = (path: string) => path.slice(path.indexOf('#') + 1)

/** Entries that client/filter.ts filters: `data-is` has an entry's values of facets. */
function Group({
  title,
  size,
  children,
}: {
  title: string
  size: number
  children: React.ReactNode
}) {
  return (
    <section className="group">
      <h3>
        {title} <span className="meta text-muted">{size}</span>
      </h3>
      {children}
    </section>
  )
}

export function RuleList({ rules }: { rules: readonly Rule[] }) {
  return [...groupBy(rules, ({ maturity }) => maturity)].map(([maturity, own]) => (
    <Group key={maturity} title={capital(maturity)} size={own.length}>
      <ul className="entries">
        {own.map((rule) => (
          <li key={rule.name} id={idOf(rule.path)} data-is={facetsOf(rule).join()}>
            <ExternalLink url={rule.url}>{rule.name}</ExternalLink>
            <small>
              {[rule.priority, ...rule.tactics, ...rule.techniques].join(' · ')}
              {!rule.enabled && ' · off by default'}
            </small>
          </li>
        ))}
      </ul>
    </Group>
  ))
}

const facetsOf = ({ maturity, priority, enabled, tactics, techniques }: Rule) => [
  maturity,
  priority,
  enabled ? 'on' : 'off',
  ...tactics,
  ...techniques,
]

export function PluginList({ plugins }: { plugins: readonly Plugin[] }) {
  return (
    <ul className="entries">
      {plugins.map(({ name, path, url, rulesUrl, eventSource, extractsFrom, ...plugin }) => (
        <li key={name} id={idOf(path)} data-is="">
          <ExternalLink url={url}>{name}</ExternalLink>
          <small>
            {eventSource && `reads ${eventSource}`}
            {eventSource && extractsFrom.length > 0 && '; '}
            {extractsFrom.length > 0 && `adds fields to ${extractsFrom.join(', ')}`}
            {rulesUrl && (
              <>
                {' · '}
                <ExternalLink url={rulesUrl}>rules</ExternalLink>
              </>
            )}
            {' · '}
            <Carers {...plugin} />
          </small>
        </li>
      ))}
    </ul>
  )
}

function Carers({ people, maintainers }: Pick<Plugin, 'people' | 'maintainers'>) {
  if (people.length === 0) return maintainers.join(', ')
  return people.map((person, at) => (
    <span key={person.handle}>
      {at > 0 && ', '}
      <PersonLink {...person} />
    </span>
  ))
}

type OutputGroup = { category: string; outputs: readonly Output[] }

export function OutputLists({ groups }: { groups: readonly OutputGroup[] }) {
  return (
    <div className="groups">
      {groups.map(({ category, outputs }) => (
        <Group key={category} title={category} size={outputs.length}>
          <ul className="flex flex-wrap gap-x-5">
            {outputs.map(({ name, url }) => (
              <li key={name} data-is={category}>
                <ExternalLink url={url}>{name}</ExternalLink>
              </li>
            ))}
          </ul>
        </Group>
      ))}
    </div>
  )
}
