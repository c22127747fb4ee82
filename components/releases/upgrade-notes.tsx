import { Disclosure, Link } from '#components/layout/elements.tsx'
import type { Line, UpgradeNotes } from '#lib/content/releases/changes.ts'
import { site } from '#lib/site/identity.ts'
import { ChangeLines, topicTitles, Unbroken } from './change-lines.tsx'

/** Spans with the class `line` are what client/code.ts copies. */
export function Checklist({ notes, more = [] }: { notes: UpgradeNotes; more?: readonly string[] }) {
  const lines = notes.sections.flatMap(({ lines }) => lines)
  return (
    <details className="fold">
      <summary>
        <h2>As a checklist</h2>
      </summary>
      <pre className="command mono">
        {lines.map(({ falco, what }) => (
          <span key={`${falco} ${what}`} className="line block" data-falco={falco}>
            - [ ] {falco}: <Unbroken text={what} />
          </span>
        ))}
        {more.map((command) => (
          <span key={command} className="line block">{`- [ ] \`${command}\``}</span>
        ))}
      </pre>
    </details>
  )
}

/** Where Falco reports keys that are not in the schema of falco.yaml. */
const unknownKeysIn = (version: string) =>
  `${site.organisation}/falco/blob/${version}/userspace/falco/app/actions/load_config.cpp`

const titles = { ...topicTitles, added: 'New flags and keys' } as const

/** The main notes in a few words; if Falco might not start, that note stands out. */
export function Summary({ notes: { summary } }: { notes: UpgradeNotes }) {
  const worst = summary.find(({ topic, isNone }) => topic === 'start' && !isNone) ?? summary[0]
  return (
    <ul className="actions mt-6 [&_a]:min-h-0 [&_a]:content-start">
      {summary.map((note) => (
        <li key={note.topic}>
          <a
            className={note === worst && !note.isNone ? 'now' : ''}
            href={`#page:${note.isNone ? 'none' : note.topic}`}
          >
            <span>{titles[note.topic]}</span>
            <b>{note.verdict}</b>
            <span>{note.reason}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

type NoteListProps = {
  notes: UpgradeNotes
  /** Content to show below the lines about a topic. */
  more?: { [Topic in keyof typeof titles]?: React.ReactNode }
}

/** The topics that readers come for; each is open if it has few lines. */
const mainTopics: readonly string[] = ['driver', 'start', 'configuration', 'rules', 'install']
const maxOpen = (topic: string) => (mainTopics.includes(topic) ? 9 : 0)

/** The notes by topic, and at the end what is not known. */
export function NoteList({ notes, more = {} }: NoteListProps) {
  const { unknown, added } = notes
  const sections: readonly { topic: keyof typeof titles; lines: readonly Line[] }[] = [
    ...notes.sections,
    { topic: 'added', lines: added },
  ]
  const empty = sections.flatMap(({ topic, lines }) =>
    lines.length > 0 || more[topic] ? [] : topic,
  )
  return (
    <>
      {sections.map(({ topic, lines }) => (
        <details
          key={topic}
          className="fold"
          open={lines.length <= maxOpen(topic)}
          hidden={empty.includes(topic)}
          data-topic={titles[topic]}
          data-max-open={maxOpen(topic)}
        >
          <summary>
            <h2>{titles[topic]}</h2> <span className="meta text-muted">{lines.length || ''}</span>
          </summary>
          <div id={`page:${topic}`}>
            {/* Without `topic`, whose title is the heading above. */}
            <ChangeLines
              lines={lines.map(({ falco, what, source }) => ({ falco, what, source }))}
            />
            {topic === 'configuration' && (
              <p className="mt-4 text-md">
                Falco does not start with a flag that it does not know. For an unknown key, it only{' '}
                <Link to={unknownKeysIn(notes.version)}>warns in its log</Link>, since 0.39.
              </p>
            )}
            {more[topic]}
          </div>
        </details>
      ))}
      <p className="ruled py-4 text-md text-muted" id="page:none" hidden={empty.length === 0}>
        Nothing recorded for: <span>{empty.map((topic) => titles[topic]).join(' · ')}</span>
      </p>
      <section className="unknown mt-4 mb-8" id="page:unknown">
        <h2 className="mb-2">Not known</h2>
        <ul className="changes">
          <li className="ruled">
            Changes that neither a changelog nor these comparisons show. A topic without lines is no
            promise that nothing changed.
          </li>
          <li className="ruled">
            Values of Helm charts, except those above: compare <code>values.yaml</code>.
          </li>
        </ul>
        <Disclosure className="text-md" summary="What was not recorded, by release">
          <ChangeLines lines={unknown} />
        </Disclosure>
      </section>
    </>
  )
}
