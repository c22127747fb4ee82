import { expect, it } from 'vitest'
import { statusOf } from './status.ts'

const facts = { isListed: true, maintainers: [1] }

it.each([
  [{ ...facts, status: 'archived', scope: 'special' }, 'archived', 'archived'],
  [{ ...facts, scope: 'special' }, 'special', 'special'],
  [{ ...facts, scope: 'core' }, 'unlisted', 'no status'],
  [{ ...facts, isListed: false }, 'unlisted', 'unlisted'],
  [{ isListed: false, maintainers: [] }, 'unlisted', 'former'],
] as const)('a project of %j has the icon %s and the word %s', (project, sign, word) => {
  expect(statusOf(project)).toEqual({ sign, word })
})
