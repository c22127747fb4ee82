import { Day, Disclosure, Link, List } from '#components/layout/parts.tsx'
import type { Bundle } from '#lib/content/releases/bundles.ts'
import type { Part } from '#lib/content/releases/parts.ts'
import type { CompatibleRuleset } from '#lib/content/releases/rulesets.ts'
import { formatList } from '#lib/text/message-format.ts'
import { ChangeLines, Unbroken, WithCode } from './change-lines.tsx'

type BeforeUpgradeProps = { bundle: Bundle; children?: React.ReactNode }

/** What a release breaks, what is new in it, and what stays. */
export function BeforeUpgrade({ bundle: { falco, before, cards }, children }: BeforeUpgradeProps) {
  const empty = cards.filter(({ lines }) => lines.length === 0).map(({ title }) => title)
  return (
    <section className="section">
      <h2 className="mb-4">
        Before an upgrade {before && `from ${before}`} to {falco}
      </h2>
      <div className="cards">
        {cards.map(
          ({ title, lines, isHarmless }) =>
            lines.length > 0 && (
              <div key={title} className={isHarmless ? 'harmless' : undefined}>
                <h3>{title}</h3>
                <ChangeLines lines={lines} />
              </div>
            ),
        )}
      </div>
      {empty.length > 0 && (
        <p className="mb-4 text-md text-muted">
          <WithCode text={`${empty.join('. ')}.`} />
        </p>
      )}
      {children}
    </section>
  )
}

/** The rulesets for a release, those of plugins closed at first. */
export function BundleRulesets({
  rulesets,
  pluginRules,
}: Pick<Bundle, 'rulesets' | 'pluginRules'>) {
  return (
    <>
      <CompatibleRulesets rulesets={rulesets} />
      {pluginRules.length > 0 && (
        <Disclosure
          className="text-md"
          summary={`Rules of plugins: ${pluginRules.length} fit its engine`}
        >
          <CompatibleRulesets rulesets={pluginRules} />
        </Disclosure>
      )}
    </>
  )
}

export function CompatibleRulesets({ rulesets }: { rulesets: readonly CompatibleRuleset[] }) {
  return (
    <List items={rulesets} className="rulesets" item="ruled">
      {({ name, newest, tooNew, unknown = [], needs, isUnsure, command }) => (
        <>
          <b>{name}</b> {newest ? <RulesetLink {...newest} /> : 'has no compatible version'}
          {command && <Command text={command} />}
          {newest?.source && <p>Had no tag when tags were last read</p>}
          {tooNew && (
            <p>
              Not compatible: <RulesetLink {...tooNew} />; {tooNew.reason}
            </p>
          )}
          {newest && !command && <p>Not in the index of falcoctl</p>}
          {needs && (
            <p>
              Needs {needs}
              {isUnsure && '; whether Falco loads these plugins is not recorded'}
            </p>
          )}
          {unknown.length > 0 && <p>{formatList(unknown)}: not checked yet</p>}
        </>
      )}
    </List>
  )
}

function RulesetLink({ version, url, date }: NonNullable<CompatibleRuleset['newest']>) {
  return (
    <>
      <Link className="mono" to={url}>
        {version}
      </Link>{' '}
      {date && <Day className="meta text-muted" date={date} />}
    </>
  )
}

type BundlePartsProps = { parts: readonly Part[]; before?: string | undefined }

/** What a release is built with and what installs it, compared with an earlier release. */
export function BundleParts({ parts, before }: BundlePartsProps) {
  return (
    <>
      {before && (
        <p className="meta mb-3 text-muted">Against {before}; underlined is what changed.</p>
      )}
      <List items={parts} className="parts" item="ruled">
        {({ name, url, ...versions }) => (
          <Link to={url}>
            <span>{name}</span> <Versions {...versions} />
          </Link>
        )}
      </List>
    </>
  )
}

type VersionsProps = Omit<Part, 'name' | 'url'>

function Versions({ version, before, unchanged, isNewMajor }: VersionsProps) {
  const was = version === before ? undefined : before
  // Some parts have a list of versions, such as 'falcoctl installs'.
  const Text = version.includes(', ') ? 'small' : 'span'
  return (
    <>
      <b className={version === before ? 'same' : undefined}>
        <Text>
          {shortened(unchanged)}
          {was && <u>{shortened(version.slice(unchanged.length))}</u>}
        </Text>
        {was && (
          <small>
            {' '}
            <span className="sr-only">before: </span>
            <span aria-hidden>←</span> {shortened(was)}
          </small>
        )}
      </b>
      {version === before && <span>unchanged</span>}
      {isNewMajor && <span className="breaks">▲ new major</span>}
    </>
  )
}

/** Shortens the hash of a commit. */
const shortened = (version: string) => version.replace(/^([0-9a-f]{12})[0-9a-f]{28}$/, '$1')

export function Command({ text }: { text: string }) {
  return (
    <pre className="command mono">
      <Unbroken text={text} />
    </pre>
  )
}
