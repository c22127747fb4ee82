import { describe, expect, it } from 'vitest'
import { descriptionFrom } from './description.ts'

const subject = 'Nightjar rules can now match the owner of a file.'

describe('a description', () => {
  it.each([
    [
      'the first prose',
      '# Title\n\n![x](y)\n\n[![x](y)](z)\n\n> Quote\n\nThe *first* part of a.k.a. The Guide.',
      'The first part of a.k.a. The Guide.',
    ],
    ['what is short too, where nothing else is', 'Short one. Then [another](x) one:', 'Short one. Then another one.'],
    ['nothing', '```\ncode\n```', undefined],
    [
      'sentences of one paragraph',
      `${subject} Plugins can! (As of 2.0.)\n\nMore words.`,
      `${subject} Plugins can! (As of 2.0.)`,
    ],
  ])('is made of %s', (_, body, description) => {
    expect(descriptionFrom(body)).toBe(description)
  })

  it.each([
    'Dear Nightjar community,',
    'Hello, fellow birds! Hi everyone!',
    'Today we announce the release of Nightjar 2.0 🎉',
    'Dear birds, today we are very happy to announce the spring release of Nightjar 2.0!',
    'Many thanks to everybody who has helped with this version of Nightjar.',
    'Another month has passed, and the nest keeps growing and growing.',
    "It's wintertime, and most birds went south for a while.",
    "I'm Ada Example, and I look after the nests of the whole wood.",
    'In the previous post we have built a nest from twigs and moss.',
    '(2020-02-03) edit: the new chart is what this text is about',
    'You can find the whole set of changes in the file of changes:',
    'The whole list of all of the changes can be found here.',
    'And, quite probably, it is the same for each and every nest.',
    'If you are reading this, you are most likely a bird too.',
  ])('skips %j', (opening) => {
    expect(descriptionFrom(`${opening}\n\n${subject}`)).toBe(subject)
    expect(descriptionFrom(opening)).toBeTruthy()
  })

  it.each([
    ['Hey birds, I have built a nest from twigs.', 'I have built a nest from twigs.'],
    ['Today, we are going to learn how to build a nest from twigs.', 'How to build a nest from twigs.'],
    ["In this post, we'll show you how to build a nest from twigs.", 'How to build a nest from twigs.'],
    ["Let's go through the parts of a well-built nest.", 'The parts of a well-built nest.'],
    ['We are excited to announce that Nightjar has a nest of its own.', 'Nightjar has a nest of its own.'],
    ['The wood is glad to share with the community the plan of a new nest.', 'The plan of a new nest.'],
    ["Today's birds build their nests from twigs.", "Today's birds build their nests from twigs."],
  ])('is the subject of %j', (sentence, description) => {
    expect(descriptionFrom(`${sentence}\n\n${subject}`)).toBe(description)
  })

  it('ends where a sentence says nothing, or between words', () => {
    expect(descriptionFrom(`${subject} Thanks to all. More.`)).toBe(subject)
    const long = descriptionFrom('word '.repeat(200)) ?? ''
    expect(long.length).toBeLessThanOrEqual(201)
    expect(long).toMatch(/ word…$/)
  })
})
