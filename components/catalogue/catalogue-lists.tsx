import { ExternalLink } from '#components/layout/parts.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import type { Output, Plugin, Rule } from '#lib/content/catalogue.ts'
import { groupBy } from '#lib/group-by.ts'
import { capital, formatList } from '#lib/text/message-format.ts'
import { choices } from './filter.tsx'

type EntryProps = { path: string; url: string; name: string; choices?: readonly string[] }

/** A list item that client/filter.ts shows or hides. */
function Entry({
  path,
  url,
  name,
  choices: own = [],
  ...more
}: React.PropsWithChildren<EntryProps>) {
  return (
    <li id={path.slice(path.indexOf('#') + 1)} data-is={choices(own)}>
      <ExternalLink url={url}>{name}</ExternalLink>
      <small>{more.children}</small>
    </li>
  )
}

export function RuleList({ rules }: { rules: readonly Rule[] }) {
  return [...groupBy(rules, ({ maturity }) => maturity)].map(([maturity, own]) => (
    <section key={maturity} className="group">
      <h3>
        {capital(maturity)} <span className="meta text-muted">{own.length}</span>
      </h3>
      <ul className="entries">
        {own.map((rule) => {
          const facts = [rule.priority, ...rule.tactics, ...rule.techniques]
          return (
            <Entry key={rule.name} {...rule} choices={[maturity, ...facts]}>
              {facts.join(' · ')}
              {!rule.enabled && ' · off by default'}
            </Entry>
          )
        })}
      </ul>
    </section>
  ))
}

export function PluginList({ plugins }: { plugins: readonly Plugin[] }) {
  return (
    <ul className="entries">
      {plugins.map(({ eventSource, extractsFrom, rulesUrl, people, maintainers, ...plugin }) => (
        <Entry key={plugin.name} {...plugin}>
          {eventSource && `reads ${eventSource} · `}
          {extractsFrom.length > 0 && `adds fields to ${extractsFrom.join(', ')} · `}
          {rulesUrl && (
            <span>
              <ExternalLink url={rulesUrl}>rules</ExternalLink>
              {' · '}
            </span>
          )}
          {people.length > 0 ? <PeopleInWords people={people} /> : formatList(maintainers)}
        </Entry>
      ))}
    </ul>
  )
}

type OutputGroup = { category: string; outputs: readonly Output[] }

export function OutputLists({ groups }: { groups: readonly OutputGroup[] }) {
  return (
    <div className="entries">
      {groups.map(({ category, outputs }) => (
        <section key={category} className="group">
          <h3>{category}</h3>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {outputs.map(({ name, url }) => (
              <li key={name} className="min-h-6" data-is={choices([category])}>
                <ExternalLink url={url}>{name}</ExternalLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
