import { Day, Disclosure, Link, List } from '#components/layout/elements.tsx'
import type { Bundle } from '#lib/content/releases/bundles.ts'
import type { Component } from '#lib/content/releases/components.ts'
import type { CompatibleRuleset } from '#lib/content/releases/rulesets.ts'
import { formatList } from '#lib/text/message-format.ts'
import { ChangeLines, Unbroken } from './change-lines.tsx'

type BeforeUpgradeProps = { bundle: Bundle; children?: React.ReactNode }

/** What a release breaks, what is new in it, and what stays. */
export function BeforeUpgrade({ bundle: { falco, before, cards }, children }: BeforeUpgradeProps) {
  return (
    <section className="section">
      <h2 className="mb-4">
        Before an upgrade {before && `from ${before}`} to {falco}
      </h2>
      <div className="cards">
        {cards.map(({ title, lines, isHarmless }) => (
          <div key={title} className={isHarmless ? 'harmless' : undefined}>
            <h3>{title}</h3>
            <ChangeLines lines={lines} />
          </div>
        ))}
      </div>
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

type BundleComponentsProps = { components: readonly Component[]; before?: string | undefined }

/** What a release is built with and what installs it, compared with an earlier release. */
export function BundleComponents({ components, before }: BundleComponentsProps) {
  return (
    <>
      {before && (
        <p className="meta mb-3 text-muted">
          Compared with {before}, whose version follows the arrow.
        </p>
      )}
      <List items={components} className="components" item="ruled">
        {({ name, url, version, before }) => (
          <Link to={url}>
            <span>{name}</span> <ComponentVersion version={version} before={before} />
            {version === before && <span>unchanged</span>}
          </Link>
        )}
      </List>
    </>
  )
}

function ComponentVersion({ version, before }: Pick<Component, 'version' | 'before'>) {
  // Some components have a list of versions, such as 'falcoctl installs'.
  const Text = version.includes(', ') ? 'small' : 'span'
  return (
    <b className={version === before ? 'same' : undefined}>
      <Text>{shortened(version)}</Text>
      {before && version !== before && (
        <small>
          {' '}
          <span className="sr-only">before: </span>
          <span aria-hidden>←</span> {shortened(before)}
        </small>
      )}
    </b>
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
