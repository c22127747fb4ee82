import { Day, Link, List, Table } from '#components/layout/parts.tsx'
import type { Bundle, CompatibleRuleset, Part, Ruleset } from '#lib/content/compatibility.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { formatList } from '#lib/text/message-format.ts'

type UpgradeProps = { bundle: Bundle; children?: React.ReactNode }

export function Upgrade({ bundle: { falco, before, changes, breaks }, children }: UpgradeProps) {
  return (
    <section className="section grid gap-x-12 gap-y-6 sm:grid-cols-2">
      <h2 className="sm:col-span-2">
        Before an upgrade {before && `from ${before}`} to {falco}
      </h2>
      {Object.entries(changes).map(([part, { words, advice }]) => (
        <div key={part}>
          <h3 className="first-letter:uppercase">{words}</h3>
          {advice && <p className="mt-1 text-md">{advice}</p>}
        </div>
      ))}
      {breaks.length > 0 && (
        <div className="sm:col-span-2">
          <h3>Changed in {falco}</h3>
          <List items={breaks} className="mt-2 text-md" item="ruled py-2">
            {({ what, source }) => (
              <>
                <WithCode text={what} /> <SourceLink to={source} />
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
      {({ name, newest, tooNew, unknown, needs, command }) => (
        <>
          <p>
            {needs ? 'The engine fits: ' : newest ? 'Compatible: ' : 'No compatible version: '}
            <b>{name}</b> {newest && <RulesetLink {...newest} />}
          </p>
          {command && <Command text={command} />}
          {tooNew && (
            <p>
              Not compatible: <RulesetLink {...tooNew} />; {tooNew.reason}
            </p>
          )}
          {needs && <p>Needs {needs}; whether Falco loads these plugins is not recorded</p>}
          {unknown.length > 0 && (
            <p>{formatList(unknown.map(({ version }) => version))}: not checked yet</p>
          )}
        </>
      )}
    </List>
  )
}

function RulesetLink({ version, url, date }: Pick<Ruleset, 'version' | 'url' | 'date'>) {
  return (
    <>
      <Link className="mono" to={url}>
        {version}
      </Link>{' '}
      {date && <Day className="meta text-muted" date={date} />}
    </>
  )
}

type PartsProps = { parts: readonly Part[]; before?: string | undefined; helm?: string | undefined }

/** What a release is built with, and what installs it, beside the same of an earlier release. */
export function Parts({ parts, before, helm }: PartsProps) {
  return (
    <>
      <div className="prose table-box">
        <Table
          aria-label="Built with"
          columns={['Part', 'Version', before ? `In ${before}` : 'Before']}
          rows={parts}
        >
          {({ name, version, before, url }) => (
            <tr>
              <th scope="row">{name}</th>
              <td className="mono">
                <Link to={url}>{shortened(version)}</Link>
              </td>
              <td className="mono">{before ? shortened(before) : '–'}</td>
            </tr>
          )}
        </Table>
      </div>
      {helm && <Command text={helm} />}
    </>
  )
}

/** Shortens the hash of a commit. */
const shortened = (version: string) => version.replace(/^([0-9a-f]{12})[0-9a-f]{28}$/, '$1')

/** A link named after its pull request, such as falco#3796, or its file. */
export function SourceLink({ to }: { to: string }) {
  const file = to.replace(/#.*/, '').split('/').at(-1)
  return <Link to={to}>{githubReferenceOf(to)?.label ?? file}</Link>
}

/** A text with code between backticks. */
export const WithCode = ({ text }: { text: string }) =>
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part))

/** A command whose last word, the name of a rules file, does not break at hyphens. */
export function Command({ text }: { text: string }) {
  const at = text.lastIndexOf(' ') + 1
  return (
    <pre className="command mono">
      {text.slice(0, at)}
      <span className="inline-block wrap-anywhere">{text.slice(at)}</span>
    </pre>
  )
}
