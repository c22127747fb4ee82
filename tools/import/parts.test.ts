import { expect, it } from 'vitest'
import { descriptionFrom } from './description.ts'
import { mendDrawing } from './drawings.ts'
import { authorsIn } from './front-matter.ts'

it.each([
  {
    author: 'Ann <ann@example.org> & Bo, and Cy Dé, IBM Research',
    people: ['Ann', 'Bo', 'Cy Dé'],
    others: ['<ann@example.org>', 'IBM Research'],
  },
  {
    author:
      '[Ann Bee](https://github.com/ann) (Bee, Inc.), [Cy Dé](https://a.b/cy) Red Hat and Eve Fox',
    people: ['Ann Bee', 'Cy Dé', 'Eve Fox'],
    others: ['(Bee, Inc.)', 'Red Hat'],
  },
  { author: 'Harbor Team', people: ['Harbor Team'] },
  { author: ['Ann Bee', new Map([['name', 'Cy Dé']])], people: ['Ann Bee', 'Cy Dé'] },
])('authors are read: $author', ({ author, people, others = [] }) => {
  const found = { people, others }
  expect(authorsIn(new Map([['author', author]]))).toEqual(found)
  expect(authorsIn(new Map([['params', new Map([['authors', author]])]]))).toEqual(found)
})

const subject = 'Rules can now match the owner of a file.'

it.each([
  {
    body: '# Title\n\n![x](y)\n\n[![x](y)](z)\n\n> Quote\n\nThe *first* part of a guide.',
    description: 'The first part of a guide.',
  },
  {
    body: `${subject} Plugins can! (As of 2.0.)\n\nMore words.`,
    description: `${subject} Plugins can! (As of 2.0.)`,
  },
  {
    body: "Hey birds, in this post we'll explain how to build a nest from twigs.",
    description: 'How to build a nest from twigs.',
  },
  { body: 'Word '.repeat(200), description: `${'Word '.repeat(32).trim()}…` },
])('makes the description $description', ({ body, description }) =>
  expect(descriptionFrom(body)).toBe(description),
)

it('a description does not begin with a greeting, an announcement or a look back', () => {
  const opening = `Hello, fellow birds! Hi everyone! In the previous post we have built a nest.
Dear birds, today we are very happy to announce the spring release of Falco 2.0!`
  expect(descriptionFrom(`${opening}\n\n${subject}`)).toBe(subject)
  expect(descriptionFrom(opening)).toBeTruthy()
})

/** A drawing as draw.io exports it: text as HTML and as plain text, and light and dark colours. */
const drawio = (scheme: string) => `<svg xmlns="http://www.w3.org/2000/svg"
  style="background: light-dark(#fff, var(--ge-dark-color, #121212)); color-scheme: ${scheme};">
<rect style="fill: light-dark(rgb(218, 232, 252), rgb(29, 41, 59));"/>
<g><switch>
<foreignObject requiredFeatures="x">
<div><div style="color: #fff;">Falco</div></div>
</foreignObject>
<text fill="light-dark(#000, #fff)">Falco</text>
</switch></g>
<switch><foreignObject>No copy</foreignObject></switch>
<switch><g requiredFeatures="x"/>
<a><text>Text is not SVG - cannot display</text></a></switch>
</svg>
`

const mend = (text: string) => mendDrawing(Buffer.from(text)).toString('utf8')

it('a drawing of draw.io gets plain text if it has a copy, and the colours of its scheme', () => {
  const mended = mend(drawio('light dark'))
  expect(mended).not.toMatch(/light-dark|<div|cannot display/)
  expect(mended).toContain('style="fill: rgb(218, 232, 252);')
  expect(mended).toContain('>Falco</text>')
  expect(mended).toContain('<foreignObject>No copy<')
  expect(mend(mended)).toBe(mended)
  expect(mend(drawio('only dark'))).toContain('style="fill: rgb(29, 41, 59);')
})
