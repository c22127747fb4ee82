import { createElement, Fragment } from 'react'
import { Link } from '#components/layout/elements.tsx'
import type { Line } from '#lib/content/releases/changes.ts'
import { githubReferenceOf } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'

export const topicTitles = {
  driver: 'Driver',
  start: 'Will it start?',
  configuration: 'Flags and falco.yaml',
  rules: 'Your own rules',
  install: 'What to install with it',
  helm: 'By Helm and operator',
  other: 'What else changes',
} as const

type ChangeLine = Omit<Line, 'falco'> & {
  falco?: string | undefined
  topic?: keyof typeof topicTitles
}

/**
 * Changes; the first of a release has a link to it, and the first about a topic has its title.
 * client/upgrade.ts hides the changes in releases that the reader's upgrade does not pass.
 */
export function ChangeLines({ lines }: { lines: readonly ChangeLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="changes">
      {lines.map(({ falco, topic, what, source }, at) => {
        const before = lines[at - 1]
        const isFirst = falco !== before?.falco || topic !== before?.topic || !(falco || topic)
        return (
          <li
            key={`${falco} ${what}`}
            className={isFirst ? 'ruled snug' : 'snug'}
            data-falco={falco}
          >
            {falco && isFirst && (
              <Link className="mono" to={routes.falcoRelease(falco)}>
                {falco}
              </Link>
            )}{' '}
            {topic && isFirst && <h4>{topicTitles[topic]}</h4>}
            <Change text={what} /> {source && <SourceLink to={source} />}
          </li>
        )
      })}
    </ul>
  )
}

const lead = /^(?:`[^`]*`|[^`])*?[.:;](?= |$)/

/** What changes, up to the end of the first clause outside code, is set in bold. */
function Change({ text }: { text: string }) {
  const [what = ''] = lead.exec(text) ?? []
  return (
    <span>
      <b>
        <WithCode text={what} />
      </b>
      <WithCode text={text.slice(what.length)} />
    </span>
  )
}

/** A link named after its pull request, such as falco#3796, or its file. */
function SourceLink({ to }: { to: string }) {
  const file = to.replace(/#.*/, '').split('/').at(-1)
  return (
    <Link className="text-sm text-muted sm:whitespace-nowrap" to={to}>
      {githubReferenceOf(to)?.label ?? file}
    </Link>
  )
}

/** A text with code between backticks. */
const WithCode = ({ text }: { text: string }) =>
  text.split('`').map((part, at) => (at % 2 === 0 ? part : <Code key={part} text={part} />))

/** A command that is longer than a line of a phone has lines of its own. */
function Code({ text }: { text: string }) {
  if (text.length > 40 && text.includes(' ')) return <code className="block">{text}</code>
  return (
    <code>
      <Unbroken text={text} />
    </code>
  )
}

const wbr = <wbr />

/** Names, paths and flags break only if they are longer than a line, after `_`, `.` or `/`. */
export function Unbroken({ text }: { text: string }) {
  const parts = text.split(/(\S*[-_./]\S+)/).map((part, at) => {
    if (at % 2 === 0) return part
    const pieces = part.split(/(?<=[_./])(?=\w)/).flatMap((piece) => [wbr, piece])
    return createElement('span', { className: 'inline-block wrap-anywhere' }, ...pieces)
  })
  // As arguments, since parts may repeat, and so cannot be keys.
  return createElement(Fragment, {}, ...parts)
}
