import { expect, it } from 'vitest'
import { dateIn } from './front-matter/dates.ts'
import { descriptionFrom } from './front-matter/description.ts'
import { commonSpelling, tagsIn } from './front-matter/keys.ts'
import { authorsIn, fullerNames } from './front-matter/people.ts'
import { createHugoIds } from './headings.ts'
import { expandShortcodes } from './shortcodes.ts'

it.each([
  {
    author: 'Ann & Bo, and Cy Dé, IBM Research',
    people: ['Ann', 'Bo', 'Cy Dé'],
    others: ['IBM Research'],
  },
  { author: ' , ', people: [] },
  {
    author:
      '[Ann Bee](https://github.com/ann) (Bee, Inc.), [Cy Dé](https://github.com/cy) Red Hat and Eve Fox',
    people: ['Ann Bee', 'Cy Dé', 'Eve Fox'],
    others: ['(Bee, Inc.)', 'Red Hat'],
  },
  { author: 'Ann Bee <ann@example.org>', people: ['Ann Bee'], others: ['<ann@example.org>'] },
  { author: 'Harbor Team', people: ['Harbor Team'] },
  { author: ['Ann Bee', new Map([['name', 'Cy Dé']])], people: ['Ann Bee', 'Cy Dé'] },
])('authors are read: $author', ({ author, people, others = [] }) => {
  const found = { people, others }
  expect(authorsIn(new Map([['author', author]]))).toEqual(found)
  expect(authorsIn(new Map([['params', new Map([['authors', author]])]]))).toEqual(found)
})

it.each([
  ['2020-01-02 03:04:05 +0100 CET', '2020-01-02T03:04:05+01:00'],
  ['2020-01-02T03:04-07:00', '2020-01-02T03:04-07:00'],
])('a date is read as Hugo reads it: %s', (written, text) => {
  for (const key of ['date', 'published'])
    expect(dateIn(new Map([[key, written]]), 'a.md')).toEqual({ text })
})

it('people get the longest spelling of their names, tags the most frequent one', async () => {
  const nameOf = await fullerNames('/nowhere', ['Jacque Salinas', 'Jacqueline Salinas', 'Ann'])
  expect(['Jacque Salinas', 'Ann'].map(nameOf)).toEqual(['Jacqueline Salinas', 'Ann'])
  const tags = ['Falco"', ' Falco', 'falco', "'News'", '!', 'a  b']
  expect(tagsIn(new Map([['tags', tags]]))).toEqual(['Falco', 'News', 'a b'])
  const spelled = commonSpelling(['eBPF', 'eBPF', 'GSoC', 'EBPF', 'Gsoc'])
  expect(['EBPF', 'Gsoc', 'other'].map(spelled)).toEqual(['eBPF', 'GSoC', 'other'])
})

it('headings get the ids of blackfriday, with a number if they repeat', () => {
  const headings = ["What's new?", '[Libs](https://a.b/c)', "What's new?", '🚀']
  expect(headings.map(createHugoIds())).toEqual([
    'what-s-new',
    'libs-https-a-b-c',
    'what-s-new-1',
    'heading',
  ])
})

it.each([
  ['{{< youtube X3 >}}', '[Video on YouTube](https://www.youtube.com/watch?v=X3)'],
  [
    '{{< youtube-80 id="B" title="A [b]">}}',
    '[A \\[b\\] (video on YouTube)](https://www.youtube.com/watch?v=B)',
  ],
  [
    '{{< asciicast src="https://asciinema.org/a/85.json" loop=true >}}',
    '[Recording of a terminal (on asciinema)](https://asciinema.org/a/85)',
  ],
  ['{{ .Values }} {{< x {{< ', '{{ .Values }} {{< x {{< '],
  ['[a]({{< ref "/docs/b.md#c" >}})', '[a](https://old.example/docs/b/#c)'],
])('shortcodes become links or code: %s', (body, link) => {
  const reportText = () => {}
  const site = { origin: 'https://old.example', section: 'blog', permalink: undefined }
  expect(expandShortcodes({ body, reportText, site }, () => undefined)).toBe(link)
})

const subject = 'Rules can now match the owner of a file.'

it.each([
  [
    '# Title\n\n![x](y)\n\n[![x](y)](z)\n\n> Quote\n\nThe *first* part of a guide.',
    'The first part of a guide.',
  ],
  [`${subject} Plugins can! (As of 2.0.)\n\nMore words.`, `${subject} Plugins can! (As of 2.0.)`],
  [
    "Hey birds, in this post we'll explain how to build a nest from twigs.",
    'How to build a nest from twigs.',
  ],
  ['We are excited to announce that Falco has a nest of its own.', 'Falco has a nest of its own.'],
  ['Word '.repeat(200), `${'Word '.repeat(40).trim()}…`],
])('makes a description from %j', (body, description) =>
  expect(descriptionFrom(body)).toBe(description),
)

it.each([
  'Hello, fellow birds! Hi everyone!',
  'Dear birds, today we are very happy to announce the spring release of Falco 2.0!',
  'In the previous post we have built a nest.',
])('a description does not begin with %j', (opening) => {
  expect(descriptionFrom(`${opening}\n\n${subject}`)).toBe(subject)
  expect(descriptionFrom(opening)).toBeTruthy()
})
