import { expect, it } from 'vitest'
import { secondsByStep } from './steps.ts'

it('gives the time between two ends', () => {
  const marks = [
    { step: 'check', at: 1500 },
    { step: 'stage', at: 1400 },
    { step: 'unseen', at: undefined },
    { step: 'pages', at: 4000 },
  ]
  expect(secondsByStep(1000, marks)).toEqual({ check: 0.5, stage: 0, pages: 2.5 })
})
