import fc from 'fast-check'
import type { ContentFiles } from '#lib/content/testing/test-content.ts'
import { png } from '#lib/media/testing/png.ts'
import { html } from './hostile-html.ts'
import { text } from './texts.ts'
import { address, date, flag, keys, laterDate, list, mostly, phrase, written } from './values.ts'

const items = (fields: fc.Arbitrary<object>) => fc.array(fields, { maxLength: 4 }).map((all) => JSON.stringify(all))
const plainDate = fc.constantFrom('2021-01-01', '2022-02-02', '2024-02-29', '2030-01-01')
const number = mostly(fc.nat(100), fc.constantFrom(-1, 0.5, 1e21, 9e15))

/** A document, by the number that its name and its slug are made of. */
type Make = (number: number) => [string, string]

const post = fc
  .tuple(
    keys(
      { title: written, description: written, date },
      {
        updated: laterDate,
        tags: list,
        aliases: mostly(
          fc.constantFrom('[]', '[/old-#/]', '[older-#, /a/b-#.html]', '[blog/of-#, /2020/01/02/x-#/]'),
          fc.constantFrom('[../x]', '[/blog/]', '["/x y/"]', '[/old/]'),
        ),
        draft: flag,
        canonical: address,
        series: written,
        source: fc.record({ title: phrase, author: phrase, url: address }).map((source) => JSON.stringify(source)),
      },
    ),
    fc.oneof(
      written.map((name) => `author: ${name}\n`),
      list.map((names) => `authors: ${names === '[]' ? '[Ada, Grace]' : names}\n`),
      fc.constant('author: Ada\n'),
    ),
    text,
    fc.boolean(),
  )
  .map(
    ([front, author, body, isBundle]): Make =>
      (number) => [
        isBundle ? `posts/p${number}/index.md` : `posts/p${number}.md`,
        `---\nslug: p-${number}\n${front.replaceAll('-#', `-${number}`)}${author}---\n\n${body}\n`,
      ],
  )
const maintainer = fc
  .tuple(
    keys(
      {
        name: written,
        since: date,
        projects: mostly(
          fc.constantFrom('[]', '[falco]', '[falco, charts/tree/master/x]', '[charts]'),
          fc.constantFrom('[none]', '[r1]', '[/]', '[falco, falco]'),
        ),
      },
      {
        company: written,
        sinceOnOrBefore: flag,
        until: laterDate,
        formerHandles: mostly(
          fc.constantFrom('[]', '[old-#]', '[older-#, oldest-#]'),
          fc.constantFrom('[m1]', '[a--b]'),
        ),
        links: items(fc.record({ title: phrase, url: address })),
      },
    ),
    text,
  )
  .map(
    ([front, body]): Make =>
      (number) => [
        `maintainers/m${number}.md`,
        `---\ngithub: M${number}\n${front.replaceAll('-#', `-${number}`)}---\n${body}\n`,
      ],
  )
const project = fc
  .tuple(
    keys(
      { description: written },
      {
        scope: mostly(fc.constantFrom('core', 'ecosystem', 'infra', 'special'), fc.constant('Core')),
        status: mostly(fc.constantFrom('stable', 'sandbox', 'deprecated', 'archived'), fc.constant('1')),
        docs: address,
        website: address,
        package: address,
        tags: list,
      },
    ),
    text,
    fc.constantFrom('', '.', '_', '1.'),
  )
  .map(
    ([front, body, prefix]): Make =>
      (number) => [
        `projects/${`${prefix}r${number}`.replace(/^\./, 'dot-')}.md`,
        `---\nname: ${prefix}R${number}\n${front}---\n${body}\n`,
      ],
  )
const links = keys(
  { title: written, links: items(fc.record({ title: phrase, url: address, description: phrase })) },
  { order: number.map(String) },
).map(
  (yaml): Make =>
    (number) => [`links/l${number}.yaml`, yaml],
)
const data = fc.oneof(
  keys(
    {
      asOf: date,
      releases: items(
        fc.record({
          version: mostly(fc.constantFrom('0.1.0', '0.10.2', '1.0.0', '1.20.3', '0.9.0'), fc.constant('1.0')),
          date: plainDate,
        }),
      ),
    },
    {},
  ).map(
    (yaml): Make =>
      () => ['releases.yaml', yaml],
  ),
  keys(
    {
      asOf: date,
      months: items(fc.record({ month: fc.constantFrom('2021-01', '2021-02', '2022-12'), maintainers: number })),
    },
    {},
  ).map(
    (yaml): Make =>
      () => ['figures.yaml', yaml],
  ),
  items(
    fc.record({
      date: plainDate,
      project: mostly(fc.constantFrom('falco', 'charts', 'gone'), phrase),
      event: fc.constantFrom('listed', 'moved', 'unlisted'),
      to: mostly(fc.constantFrom('core/stable', 'official', 'x'), fc.constant('<b>')),
    }),
  ).map(
    (moves): Make =>
      () => ['moves.yaml', `moves: ${moves}\n`],
  ),
)
/** What the others refer to. */
const known: ContentFiles = {
  'posts/a.png': png(8, 4),
  'posts/a.txt': 'x\n',
  'projects/falco.md': '---\nname: falco\ndescription: Watches.\n---\n',
  'projects/charts.md': '---\nname: charts\ndescription: Installs.\n---\n',
}
/** Folders of dozens of documents each, with what they refer to. */
export const folder = fc
  .array(
    fc.oneof(
      { weight: 10, arbitrary: post },
      { weight: 3, arbitrary: maintainer },
      { weight: 3, arbitrary: project },
      { weight: 1, arbitrary: links },
      { weight: 1, arbitrary: data },
    ),
    { minLength: 20, maxLength: 60, size: 'max' },
  )
  .map(
    (makers): ContentFiles => ({
      ...Object.fromEntries(makers.map((make, at) => make(at))),
      ...known,
    }),
  )

/** A folder of many posts that hold nothing but a piece of HTML each, so that one is not refused for another. */
export const hostileFolder = fc.array(html, { minLength: 200, maxLength: 200 }).map(
  (texts): ContentFiles => ({
    ...Object.fromEntries(
      texts.map((body, at) => [
        `posts/p${at}.md`,
        `---\nslug: p-${at}\ntitle: A\ndescription: B\ndate: 2021-01-01\nauthor: Ada\n---\n\n${body}\n`,
      ]),
    ),
    ...known,
  }),
)
