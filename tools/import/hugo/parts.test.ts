import { expect, it } from 'vitest'
import { authorsIn, fullerNames } from './front-matter/authors.ts'
import { descriptionFrom } from './front-matter/description.ts'
import { commonSpelling, hugoDate, tagsIn } from './front-matter/keys.ts'
import { createHugoIds, githubId } from './headings.ts'
import { expandShortcodes } from './shortcodes.ts'

it.each([
  ['2020-01-02', '2020-01-02'],
  ['2020-01-02T15:04:05+02:00', '2020-01-02T15:04:05+02:00'],
  ['2020-01-02 15:04:05.999 +0000 UTC', '2020-01-02T15:04:05Z'],
  ['2020-01-02 00:00:00', '2020-01-02'],
  ['2020-01-02T15:04:05', '2020-01-02T15:04:05Z'],
  ['Tue, 03 Apr 2018 00:00:00 GMT', '2018-04-03'],
  ['Mon, 02 Jan 2006 15:04:05 -0700', '2006-01-02T22:04:05Z'],
  ['January 2, 2006', '2006-01-02'],
  ['2020-02-30', undefined],
  ['soon', undefined],
])('the date %s is read as %s', (written, date) => expect(hugoDate(written)).toBe(date))

it.each([
  ['Ann, Bo, and Cy Dé', ['Ann', 'Bo', 'Cy Dé']],
  ['Ann Anders & Bo Andrews and Cy', ['Ann Anders', 'Bo Andrews', 'Cy']],
  ['The Falco Authors', ['The Falco Authors']],
  ['Frederico Araujo & Teryl Taylor, IBM Research', ['Frederico Araujo', 'Teryl Taylor']],
  [
    ['Ann', 'Bo'],
    ['Ann', 'Bo'],
  ],
  [' , ', []],
])('authors are split: %s', (written, people) =>
  expect(authorsIn(new Map([['author', written]])).people).toEqual(people),
)

it('people of a blog have the fullest of their names, and tags the spelling of most posts', async () => {
  const nameOf = await fullerNames('/nowhere', ['Jacque Salinas', 'Jacqueline Salinas', 'Ann'])
  expect(['Jacque Salinas', 'Ann'].map(nameOf)).toEqual(['Jacqueline Salinas', 'Ann'])
  const tags = ['Falco"', ' Falco', 'falco', "'News'", '!', 'a  b']
  expect(tagsIn(new Map([['tags', tags]]))).toEqual(['Falco', 'News', 'a b'])
  const spelled = commonSpelling([['eBPF'], ['eBPF', 'GSoC'], ['EBPF', 'Gsoc']])
  expect(['EBPF', 'Gsoc', 'other'].map(spelled)).toEqual(['eBPF', 'GSoC', 'other'])
})

it('headings get the ids of blackfriday, counted, and those that GitHub gives', () => {
  const id = createHugoIds()
  expect(["What's new?", 'Falco 1.0.0', '[Libs](https://a.b/c)', "What's new?", '🚀'].map(id)).toEqual([
    'what-s-new',
    'falco-1-0-0',
    'libs-https-a-b-c',
    'what-s-new-1',
    'heading',
  ])
  expect(githubId('Breaking changes ⚠️')).toBe('breaking-changes-')
})

it.each([
  ['{{< youtube X3GE3rHBFNM >}}', '[Video on YouTube](https://www.youtube.com/watch?v=X3GE3rHBFNM)'],
  ['{{< youtube-80 id="B" title="A [b]">}}', '[A \\[b\\] (video on YouTube)](https://www.youtube.com/watch?v=B)'],
  [
    '{{< asciicast src="https://asciinema.org/a/85.json" loop=true >}}',
    '[Recording of a terminal (on asciinema)](https://asciinema.org/a/85)',
  ],
  ['{{< youtube "javascript:x" >}}', '`{{< youtube "javascript:x" >}}`'],
  ['`{{< youtube X >}}` <!-- {{< x >}} -->', '`{{< youtube X >}}` <!-- {{< x >}} -->'],
  ['{{ .Values }} {{< x {{< ', '{{ .Values }} {{< x {{< '],
  ['[a]({{< ref "/docs/b.md#c" >}})', '[a](https://falco.org/docs/b/#c)'],
])('shortcodes become links or code: %s', (text, link) => {
  const { text: expanded } = expandShortcodes(
    text,
    () => undefined,
    () => {},
  )
  expect(expanded).toBe(link)
})

const subject = 'Nightjar rules can now match the owner of a file.'

it.each([
  [
    '# Title\n\n![x](y)\n\n[![x](y)](z)\n\n> Quote\n\nThe *first* part of a.k.a. The Guide.',
    'The first part of a.k.a. The Guide.',
  ],
  ['Short one. Then [another](x) one:', 'Short one. Then another one.'],
  ['```\ncode\n```', undefined],
  [`${subject} Plugins can! (As of 2.0.)\n\nMore words.`, `${subject} Plugins can! (As of 2.0.)`],
  [`${subject} Thanks to all. More.`, subject],
  ['Hey birds, I have built a nest from twigs.', 'I have built a nest from twigs.'],
  ["In this post, we'll show you how to build a nest from twigs.", 'How to build a nest from twigs.'],
  ["Let's go through the parts of a well-built nest.", 'The parts of a well-built nest.'],
  ['We are excited to announce that Nightjar has a nest of its own.', 'Nightjar has a nest of its own.'],
  ['The wood is glad to share with the community the plan of a new nest.', 'The plan of a new nest.'],
  ["Today's birds build their nests from twigs.", "Today's birds build their nests from twigs."],
  ['Word '.repeat(200), `${'Word '.repeat(40).trim()}…`],
])('the description of %j', (body, description) => expect(descriptionFrom(body)).toBe(description))

it.each([
  'Dear Nightjar community,',
  'Hello, fellow birds! Hi everyone!',
  'Dear birds, today we are very happy to announce the spring release of Nightjar 2.0!',
  'Many thanks to everybody who has helped with this version of Nightjar.',
  'Another month has passed, and the nest keeps growing and growing.',
  "I'm Ada Example, and I look after the nests of the whole wood.",
  'In the previous post we have built a nest from twigs and moss.',
  '(2020-02-03) edit: the new chart is what this text is about',
  'You can find the whole set of changes in the file of changes:',
  'And, quite probably, it is the same for each and every nest.',
])('a description passes over %j', (opening) => {
  expect(descriptionFrom(`${opening}\n\n${subject}`)).toBe(subject)
  expect(descriptionFrom(opening)).toBeTruthy()
})
