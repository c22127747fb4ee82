import { groupBy } from '#lib/group-by.ts'
import { clean, count } from '#lib/text/message-format.ts'
import type { Rule } from './rules/rule.ts'
import type { Sample } from './rules/sample.ts'
import { rules } from './rules.ts'

export const rulesFile = 'docs/rules.md'

/** What the list of rules says, as Markdown: a section for each part, and in it each rule with its example. */
export function rulesPage(): string {
  const parts = [...groupBy(Object.entries<Rule>(rules), ([id]) => id.split('/', 1)[0] ?? '')]
  const contents = parts.map(([part, own]) => `[${part}](#${part}) (${own.length})`).join(', ')
  return `${[
    '# Rules of the check',
    'Made by `npm run docs` from `lib/check/rules/`; do not edit by hand.',
    "`npm run check` says of each finding where it is, what was found and what to write instead; the rule's name ends the line. An error stops a build, a warning does not. Of an example, lines with `-` break the rule and those with `+` do not; what a post needs besides is left out.",
    `${count(Object.keys(rules).length, 'rule')}: ${contents}.`,
    ...parts.map(([part, own]) => [`## ${part}`, ...own.map(([id, rule]) => section(id, rule))].join('\n\n')),
  ].join('\n\n')}\n`
}

function section(id: string, { severity, meaning, example, instead }: Rule): string {
  const inWords = wordsOf(example)
  const words = [
    ...(inWords === undefined ? [] : [`Example: ${inWords}`]),
    ...(typeof instead === 'string' ? [`Instead: ${instead}`] : []),
  ]
  return [
    `### ${id}`,
    `*${severity}* ${escaped(meaning)}`,
    ...(inWords === undefined ? [difference(example, instead)] : []),
    ...(words.length > 0 ? [escaped(words.join('\\\n'))] : []),
  ].join('\n\n')
}

/** What an example says where nothing of it is shown. */
function wordsOf(example: Sample | string): string | undefined {
  if (typeof example === 'string') return example
  return example.isDescribed && `${example.shown}.`
}

/** Text as Markdown that shows it. */
const escaped = (text: string): string => text.replace(/[<*_[\]]/g, '\\$&')

/** What breaks a rule, and what does not, as lines that go and lines that come. */
function difference(example: Sample | string, instead: Sample | string): string {
  const lines = [...marked('-', example), ...marked('+', instead)]
  // Longer than any fence of an example.
  return ['````diff', ...lines, '````'].join('\n')
}

/** A sample's lines behind a mark, with nothing in them that cannot be seen. */
function marked(mark: string, sample: Sample | string): string[] {
  if (typeof sample === 'string') return []
  return sample.shown.split('\n').map((line) => `${mark} ${clean(line, 200)}`.trimEnd())
}
