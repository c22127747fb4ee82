import { Disclosure, Link } from '#components/layout/parts.tsx'
import type { Line, UpgradeAnswers } from '#lib/content/changes.ts'
import { routes } from '#lib/site/routes.ts'
import { SourceLink, WithCode } from './compatibility.tsx'

/** client/upgrade.ts hides lines about releases that are not between the chosen ones. */
function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="text-md">
      {lines.map(({ falco, what, source }) => (
        <li key={`${falco} ${what}`} className="ruled py-2 sm:flex sm:gap-x-4" data-falco={falco}>
          <Link className="mono block w-14 shrink-0 sm:mt-1" to={routes.falcoRelease(falco)}>
            {falco}
          </Link>
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

/** Spans with the class `line` are what client/code.ts copies. */
export function Checklist({
  answers,
  more = [],
}: {
  answers: UpgradeAnswers
  more?: readonly string[]
}) {
  const lines = answers.sections.flatMap(({ lines }) => lines)
  return (
    <Disclosure className="section" summary={<h2 className="inline">As a checklist</h2>}>
      <pre className="command mono">
        {lines.map(({ falco, what }) => (
          <span key={`${falco} ${what}`} className="line block" data-falco={falco}>
            - [ ] {falco}: {what}
          </span>
        ))}
        {more.map((command) => (
          <span key={command} className="line block">{`- [ ] \`${command}\``}</span>
        ))}
      </pre>
    </Disclosure>
  )
}

/** Where Falco reports keys that are not in the schema of falco.yaml. */
const unknownKeys =
  'https://github.com/falcosecurity/falco/blob/0.44.1/userspace/falco/app/actions/load_config.cpp'

const titles = {
  driver: 'Driver: rebuild or download it?',
  start: 'Will it start?',
  configuration: 'Command line and falco.yaml',
  rules: 'Your own rules',
  install: 'What to install with it',
  helm: 'By Helm and operator',
  other: 'What else changes',
} as const

const questions = {
  driver: 'Driver',
  start: 'Will it start?',
  configuration: 'Flags and falco.yaml',
  rules: 'Your own rules',
} as const

/** The answers to the first questions in a few words; the one that stops Falco stands out. */
export function Summary({ answers: { summary } }: { answers: UpgradeAnswers }) {
  const worst = summary.find(({ topic, isNone }) => topic === 'start' && !isNone) ?? summary[0]
  return (
    <ul className="actions mt-6 max-w-none!">
      {summary.map((answer) => (
        <li key={answer.topic}>
          <a
            className={answer === worst && !answer.isNone ? 'now' : ''}
            href={`#page:${answer.topic}`}
          >
            <span>{questions[answer.topic]}</span>
            <b>{answer.verdict}</b>
            <span>{answer.reason}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

type AnswerListProps = {
  answers: UpgradeAnswers
  /** Content to show below the lines about a topic. */
  more?: { [Topic in keyof typeof titles]?: React.ReactNode }
}

/** The answers in the order of questions, and at the end what is not known. */
export function AnswerList({ answers, more = {} }: AnswerListProps) {
  const { sections, unknown, added } = answers
  return (
    <>
      {sections.map(({ topic, lines }) => (
        <section key={topic} className="section" id={`page:${topic}`}>
          <h2 className="mb-4">{titles[topic]}</h2>
          <Lines lines={lines} />
          <p className="none text-md" hidden={lines.length > 0}>
            {topic === 'driver'
              ? 'Each release accepts the driver of the one before.'
              : 'Nothing is known.'}
          </p>
          {topic === 'configuration' && (
            <>
              <p className="mt-4 text-md">
                Falco does not start with a flag that it does not know. For an unknown key, it only{' '}
                <Link to={unknownKeys}>warns in its log</Link>, since 0.39.
              </p>
              <Disclosure className="mt-4 text-md" summary="New keys and flags">
                <Lines lines={added} />
              </Disclosure>
            </>
          )}
          {more[topic]}
        </section>
      ))}
      <section className="unknown section" id="page:unknown">
        <h2 className="mb-4">Not known</h2>
        <Lines lines={unknown} />
        <ul className="text-md">
          <li className="ruled py-2">
            Changes that neither a changelog nor these comparisons show. A topic without lines is no
            promise that nothing changed.
          </li>
          <li className="ruled py-2">
            Values of Helm charts, except those above: compare <code>values.yaml</code>.
          </li>
        </ul>
      </section>
    </>
  )
}
