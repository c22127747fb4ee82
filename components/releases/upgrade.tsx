import { Day, ExternalLink, List } from '#components/layout/parts.tsx'
import { driverInWords, engineInWords } from '#lib/charts/upgrade-words.ts'
import type { Bundle, RulesetFit } from '#lib/content/compatibility.ts'

type UpgradeProps = { bundle: Bundle; before?: Bundle; children?: React.ReactNode }

/** What to change before an upgrade from the release before. */
export function Upgrade({ bundle, before, children }: UpgradeProps) {
  const from = before ? `from ${before.falco} to ${bundle.falco}` : `to ${bundle.falco}`
  return (
    <section className="section grid gap-x-12 gap-y-3 sm:grid-cols-2">
      <h2 className="sm:col-span-2" id="page:upgrade">
        Before an upgrade {from}
      </h2>
      <div>
        <h3>Driver</h3>
        <p className="text-md">{driverInWords(bundle, before)}</p>
      </div>
      <div>
        <h3>Rules</h3>
        <p className="text-md">{engineInWords(bundle, before)}</p>
      </div>
      {children && <div className="sm:col-span-2">{children}</div>}
    </section>
  )
}

/** For each file of rules, the newest that loads, what to type, and the first that does not. */
export function RulesetFits({ fits }: { fits: readonly RulesetFit[] }) {
  return (
    <List items={fits} className="fits" item="border-t border-line py-3">
      {({ name, newest, tooNew, unknown, command }) => (
        <>
          <p>
            <b>{name}</b>{' '}
            {newest ? (
              <>
                <RulesetLink {...newest} /> loads.
              </>
            ) : (
              'No release loads.'
            )}
          </p>
          {command && <code className="mono">{command}</code>}
          {tooNew && (
            <p>
              <RulesetLink {...tooNew} /> does not load: {tooNew.reason}.
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

function RulesetLink({ version, url, date }: { version: string; url: string; date?: string }) {
  return (
    <>
      <ExternalLink className="mono" url={url}>
        {version}
      </ExternalLink>
      {date && (
        <>
          {' '}
          <Day className="meta text-muted" date={date} />
        </>
      )}
    </>
  )
}
