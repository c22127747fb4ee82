import { Day, Link, List } from '#components/layout/parts.tsx'
import type { Bundle, CompatibleRuleset, Ruleset } from '#lib/content/compatibility.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { capital, formatList } from '#lib/text/message-format.ts'

type UpgradeProps = { bundle: Bundle; children?: React.ReactNode }

export function Upgrade({ bundle: { falco, before, changes, breaks }, children }: UpgradeProps) {
  return (
    <section className="section grid gap-x-12 gap-y-6 sm:grid-cols-2">
      <h2 className="sm:col-span-2">
        Before an upgrade {before && `from ${before}`} to {falco}
      </h2>
      {Object.entries(changes).map(([part, { words, advice }]) => (
        <div key={part}>
          <h3>{capital(words)}</h3>
          {advice && <p className="mt-1 text-md">{advice}</p>}
        </div>
      ))}
      {breaks.length > 0 && (
        <div className="sm:col-span-2">
          <h3>Changed in {falco}</h3>
          <List items={breaks} className="mt-2 text-md" item="ruled py-2">
            {({ what, source }) => (
              <>
                {what} <Link to={source}>{githubReferenceOf(source)?.label ?? 'Source'}</Link>
              </>
            )}
          </List>
        </div>
      )}
      {children}
    </section>
  )
}

export function CompatibleRulesets({ rulesets }: { rulesets: readonly CompatibleRuleset[] }) {
  return (
    <List items={rulesets} className="text-md" item="ruled py-3">
      {({ name, newest, tooNew, unknown, command }) => (
        <>
          <p>
            {newest ? 'Compatible: ' : 'No compatible version: '}
            <b>{name}</b> {newest && <RulesetLink {...newest} />}
          </p>
          {command && <Command text={command} />}
          {tooNew && (
            <p>
              Not compatible: <RulesetLink {...tooNew} />; {tooNew.reason}
            </p>
          )}
          {unknown.length > 0 && (
            <p>{formatList(unknown.map(({ version }) => version))}: not checked yet</p>
          )}
        </>
      )}
    </List>
  )
}

function RulesetLink({ version, url, date }: Ruleset) {
  return (
    <>
      <Link className="mono" to={url}>
        {version}
      </Link>{' '}
      {date && <Day className="meta text-muted" date={date} />}
    </>
  )
}

/** A command whose last word, the name of a rules file, does not break at hyphens. */
function Command({ text }: { text: string }) {
  const at = text.lastIndexOf(' ') + 1
  return (
    <code className="command mono">
      {text.slice(0, at)}
      <span className="inline-block wrap-anywhere">{text.slice(at)}</span>
    </code>
  )
}
