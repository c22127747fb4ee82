import { expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './counts.ts'

it('counts a file that Vitest cannot load as one failed test', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 3 })
})

it('counts what Playwright meets outside of any test as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 4 }
  expect(playwrightCounts({ stats, errors: [{ message: 'no such file' }] })).toEqual({
    passed: 6,
    failed: 2,
    skipped: 4,
  })
})
