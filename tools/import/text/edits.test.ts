import { describe, expect, it } from 'vitest'
import { splice } from './edits.ts'

describe('splice', () => {
  it('puts edits in and says where each place came from', () => {
    const { text, origin } = splice('abcdef', [
      { from: 4, to: 5, text: 'EE' },
      { from: 1, to: 1, text: '+' },
    ])
    expect(text).toBe('a+bcdEEf')
    expect([0, 1, 2, 5, 6, 7].map(origin)).toEqual([0, 1, 1, 4, 4, 5])
  })

  it('lets the first of overlapping edits count', () => {
    const edits = [
      { from: 0, to: 4, text: 'x' },
      { from: 2, to: 5, text: 'y' },
    ]
    expect(splice('abcdef', edits).text).toBe('xef')
  })

  it('keeps the order of insertions at one place', () => {
    const edits = ['1', '2', '3'].map((text) => ({ from: 2, to: 2, text }))
    expect(splice('abc', [...edits, { from: 2, to: 3, text: '' }]).text).toBe('ab123')
  })
})
