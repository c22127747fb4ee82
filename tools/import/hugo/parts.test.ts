import { describe, expect, it } from 'vitest'
import { authorsIn, fullerNames } from './front-matter/authors.ts'
import { hugoDate } from './front-matter/dates.ts'
import { commonSpelling, tagsIn } from './front-matter/tags.ts'
import { createHugoIds, githubId } from './headings.ts'
import { expandShortcodes } from './shortcodes.ts'

describe('dates', () => {
  it.each([
    ['2020-01-02', '2020-01-02'],
    ['2020-1-2', '2020-01-02'],
    ['2020-01-02T15:04:05Z', '2020-01-02T15:04:05Z'],
    ['2020-01-02T15:04:05+02:00', '2020-01-02T15:04:05+02:00'],
    ['2020-01-02 15:04:05 -0700', '2020-01-02T22:04:05Z'],
    ['2020-01-02 15:04:05.999 +0000 UTC', '2020-01-02T15:04:05Z'],
    ['2020-01-02 00:00:00', '2020-01-02'],
    ['2020-01-02T15:04:05', '2020-01-02T15:04:05Z'],
    ['Tue, 03 Apr 2018 00:00:00 GMT', '2018-04-03'],
    ['02 Jan 2006', '2006-01-02'],
    ['Mon, 02 Jan 2006 15:04:05 -0700', '2006-01-02T22:04:05Z'],
    ['Mon Jan  2 15:04:05 2006', '2006-01-02T15:04:05Z'],
    ['January 2, 2006', '2006-01-02'],
    ['2020-02-30', undefined],
    ['Foo 2, 2006', undefined],
    ['soon', undefined],
  ])('reads %s', (written, date) => {
    expect(hugoDate(written)).toBe(date)
  })
})

describe('authors', () => {
  it.each([
    ['Ann', ['Ann']],
    ['Ann, Bo, and Cy Dé', ['Ann', 'Bo', 'Cy Dé']],
    ['Ann Anders & Bo Andrews and Cy', ['Ann Anders', 'Bo Andrews', 'Cy']],
    ['The Falco Authors', ['The Falco Authors']],
    ['Frederico Araujo & Teryl Taylor, IBM Research', ['Frederico Araujo', 'Teryl Taylor']],
    [' , ', []],
  ])('splits %s', (written, people) => {
    expect(authorsIn(new Map([['author', written]])).people).toEqual(people)
  })

  it('reads lists', () => {
    expect(authorsIn(new Map([['authors', ['Ann', 'Bo']]])).people).toEqual(['Ann', 'Bo'])
  })
})

it('people of a blog have the fullest of their names', async () => {
  const nameOf = await fullerNames('/nowhere', ['Jacque Salinas', 'Jacqueline Salinas', 'Ann'])
  expect(['Jacque Salinas', 'Jacqueline Salinas', 'Ann'].map(nameOf)).toEqual([
    'Jacqueline Salinas',
    'Jacqueline Salinas',
    'Ann',
  ])
})

describe('tags', () => {
  it('are without stray marks and double ones', () => {
    expect(tagsIn(new Map([['tags', ['Falco"', ' Falco', 'falco', "'News'", '!', 'a  b']]]))).toEqual([
      'Falco',
      'News',
      'a b',
    ])
  })

  it('are spelled as most posts do', () => {
    const spelled = commonSpelling([['eBPF'], ['eBPF', 'GSoC'], ['EBPF', 'Gsoc']])
    expect(['EBPF', 'Gsoc', 'other'].map(spelled)).toEqual(['eBPF', 'GSoC', 'other'])
  })
})

describe('ids of headings', () => {
  it('are those of blackfriday, counted', () => {
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
})

describe('shortcodes', () => {
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
  ])('become links: %s', (text, link) => {
    expect(
      expandShortcodes(
        text,
        () => undefined,
        () => {},
      ).text,
    ).toBe(link)
  })
})
