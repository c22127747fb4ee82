import { Link } from '#components/layout/parts.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import type { Plugin, Rule } from '#lib/content/catalogue.ts'
import { groupBy } from '#lib/group-by.ts'
import { capital, formatList } from '#lib/text/message-format.ts'

const choiceOf = (value: string) => value.replaceAll(' ', '_')

/** An entry's attribute `data-is`, by which client/filter.ts shows or hides the entry. */
export const choices = (values: readonly string[]) => `,${values.map(choiceOf).join()},`

type FilterSelectProps = {
  label: string
  /** The name of the choice in the address. */
  name?: string
  values: readonly string[]
  all?: string
}

export function FilterSelect({ label, name, values, all }: FilterSelectProps) {
  return (
    <label>
      {label}{' '}
      <select className="field" name={name}>
        {all && <option value="">{all}</option>}
        {values.map((value) => (
          <option key={value} value={choices([value])}>
            {value}
          </option>
        ))}
      </select>
    </label>
  )
}

type EntryProps = React.PropsWithChildren<{
  path: string
  url: string
  name: string
  choices?: readonly string[]
}>

function Entry({ path, url, name, choices: own = [], children }: EntryProps) {
  return (
    <li id={path.slice(path.indexOf('#') + 1)} data-is={choices(own)}>
      <Link to={url}>{name}</Link>
      <small>{children}</small>
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
              <Link to={rulesUrl}>rules</Link>
              {' · '}
            </span>
          )}
          {people.length > 0 ? <PeopleInWords people={people} /> : formatList(maintainers)}
        </Entry>
      ))}
    </ul>
  )
}
