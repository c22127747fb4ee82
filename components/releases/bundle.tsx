import { Day, Disclosure, Link, List } from '#components/layout/parts.tsx'
import type { Bundle } from '#lib/content/releases/bundles.ts'
import type { Line } from '#lib/content/releases/changes.ts'
import type { Part } from '#lib/content/releases/parts.ts'
import type { CompatibleRuleset, Ruleset } from '#lib/content/releases/rulesets.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { formatList } from '#lib/text/message-format.ts'

type BeforeUpgradeProps = { bundle: Bundle; children?: React.ReactNode }

/** What a release breaks, what is new in it, and what stays. */
export function BeforeUpgrade({ bundle: { falco, before, cards }, children }: BeforeUpgradeProps) {
  const empty = cards.filter(({ lines }) => lines.length === 0)
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
        {empty.length > 0 && (
          <p className="text-md text-muted">{empty.map(({ title }) => title).join('. ')}.</p>
        )}
      </div>
      {children}
    </section>
  )
}

type ChangeLinesProps = { lines: readonly (Omit<Line, 'falco'> & { falco?: string | undefined })[] }

/**
 * Changes, each with its release; client/upgrade.ts hides those of releases that the reader's
 * upgrade does not pass.
 */
export function ChangeLines({ lines }: ChangeLinesProps) {
  return (
    <ul className="max-w-[48rem] text-md">
      {lines.map(({ falco, what, source }) => (
        <li
          key={`${falco} ${what}`}
          className="ruled snug py-2 sm:flex sm:gap-x-4"
          data-falco={falco}
        >
          {falco && (
            <Link className="mono shrink-0 sm:w-14" to={routes.falcoRelease(falco)}>
              {falco}
            </Link>
          )}{' '}
          <span className="wrap-anywhere">
            <span>
              <WithCode text={what} />
            </span>{' '}
            {source && <SourceLink to={source} />}
          </span>
        </li>
      ))}
    </ul>
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
    <List items={rulesets} className="gap-x-10 text-md lg:grid lg:grid-cols-2" item="ruled py-3">
      {({ name, newest, tooNew, unknown, needs, isUnsure, command }) => (
        <>
          <p>
            {isUnsure ? 'The engine fits: ' : newest ? 'Compatible: ' : 'No compatible version: '}
            <b>{name}</b> {newest && <RulesetLink {...newest} />}
          </p>
          {command && <Command text={command} />}
          <div className="text-sm text-muted">
            {newest?.source && (
              <p>Version {newest.version} had no tag when its tags were last read</p>
            )}
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
            {unknown.length > 0 && (
              <p>{formatList(unknown.map(({ version }) => version))}: not checked yet</p>
            )}
          </div>
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

/** A link named after its pull request, such as falco#3796, or its file. */
function SourceLink({ to }: { to: string }) {
  const file = to.replace(/#.*/, '').split('/').at(-1)
  return <Link to={to}>{githubReferenceOf(to)?.label ?? file}</Link>
}

/** A text with code between backticks. Names in code break after `_`, `.` and `/`. */
const WithCode = ({ text }: { text: string }) =>
  text.split('`').map((part, at) => {
    if (at % 2 === 0) return part
    const pieces = part.split(/(?<=[_./])(?=\w)/)
    return <code key={part}>{pieces.flatMap((piece) => [<wbr key={piece} />, piece])}</code>
  })

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
