import { Day, ExternalLink, List } from '#components/layout/parts.tsx'
import { adviceOf, partsInWords } from '#lib/charts/upgrade-words.ts'
import type { Bundle, Ruleset, RulesetFit } from '#lib/content/compatibility.ts'
import { capital } from '#lib/text/message-format.ts'

type UpgradeProps = { bundle: Bundle; before?: Bundle; children?: React.ReactNode }

export function Upgrade({ bundle, before, children }: UpgradeProps) {
  const words = partsInWords(bundle, before)
  const advice = adviceOf(bundle)
  return (
    <section className="section grid gap-x-12 gap-y-3 sm:grid-cols-2">
      <h2 className="sm:col-span-2">
        Before an upgrade {before && `from ${before.falco}`} to {bundle.falco}
      </h2>
      <div>
        <h3>{capital(words.driver)}</h3>
        <p className="text-md">{advice.driver}</p>
      </div>
      <div>
        <h3>{capital(words.engine)}</h3>
        <p className="text-md">{advice.rules}</p>
      </div>
      {children}
    </section>
  )
}

/**
 * For each rules file: the newest version that loads in a release of Falco, the command that
 * installs it, and the first version that does not load.
 */
export function RulesetFits({ fits }: { fits: readonly RulesetFit[] }) {
  return (
    <List items={fits} className="text-md" item="ruled py-3">
      {({ name, newest, tooNew, unknown, command }) => (
        <>
          <p>
            <b>{name}</b>{' '}
            {newest ? <RulesetLink {...newest} words="loads" /> : 'has no version that loads.'}
          </p>
          {command && <code className="command mono">{command}</code>}
          {tooNew && (
            <p>
              <RulesetLink {...tooNew} words={`does not load: ${tooNew.reason}`} />
            </p>
          )}
          {unknown.length > 0 && (
            <p>It is not known whether {unknown.map(({ version }) => version).join(', ')} loads.</p>
          )}
        </>
      )}
    </List>
  )
}

function RulesetLink({ version, url, date, words }: Ruleset & { words: string }) {
  return (
    <>
      <ExternalLink className="mono" url={url}>
        {version}
      </ExternalLink>{' '}
      {date && <Day className="meta text-muted" date={date} />} {words}.
    </>
  )
}
