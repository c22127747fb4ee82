import { Link } from '#components/layout/elements.tsx'
import { choices } from '#components/layout/filter-select.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import type { Plugin, Rule } from '#lib/content/catalogue.ts'
import { groupBy } from '#lib/text/collation.ts'
import { capital, formatList } from '#lib/text/message-format.ts'
import { priorities } from '#schema/catalogue.ts'

type RuleListProps = { rules: readonly Rule[] }

/** client/filter.ts opens the groups while a reader filters. */
export function RuleList({ rules }: RuleListProps) {
  return [...groupBy(rules, ({ maturity }) => maturity)].map(([maturity, own], at) => (
    <details key={maturity} className="group" open={at === 0}>
      <summary>
        <h2>
          {capital(maturity)} <span className="meta text-muted">{own.length}</span>
        </h2>
      </summary>
      <ul className="rules">
        {own
          .toSorted((a, b) => severity(b) - severity(a))
          .map((rule) => (
            <RuleRow key={rule.name} {...rule} />
          ))}
      </ul>
    </details>
  ))
}

const maxSeverity = 5

/** From 0 for 'debug' to 5 for 'critical' and worse. */
const severity = ({ priority }: Rule) =>
  Math.min(priorities.length - 1 - priorities.indexOf(priority), maxSeverity)

function RuleRow(rule: Rule) {
  const { path, url, name, priority, maturity, tactics, techniques, enabled } = rule
  const facts = [priority, ...techniques, ...(enabled ? [] : ['off by default'])]
  return (
    <li
      id={idOf(path)}
      data-is={choices([priority, maturity, ...techniques, ...tactics])}
      style={{ '--level': severity(rule) } as React.CSSProperties}
    >
      <Link to={url}>{name}</Link>
      <small>{capital(facts.join(' · '))}</small>
      <span className="tactics">
        {tactics.map((tactic) => (
          <span key={tactic}>{tactic}</span>
        ))}
      </span>
    </li>
  )
}

const idOf = (path: string) => path.slice(path.indexOf('#') + 1)

export function PluginList({ plugins }: { plugins: readonly Plugin[] }) {
  return (
    <ul className="entries">
      {plugins.map(({ eventSource, extractsFrom, rulesUrl, people, maintainers, ...plugin }) => (
        <li key={plugin.name} id={idOf(plugin.path)} data-is="">
          <Link to={plugin.url}>{plugin.name}</Link>
          <small>
            {eventSource && `reads ${eventSource} · `}
            {extractsFrom.length > 0 && `adds fields to ${extractsFrom.join(', ')} · `}
            {rulesUrl && (
              <span>
                <Link to={rulesUrl}>rules</Link>
                {' · '}
              </span>
            )}
            {people.length > 0 ? <PeopleInWords people={people} /> : formatList(maintainers)}
          </small>
        </li>
      ))}
    </ul>
  )
}
