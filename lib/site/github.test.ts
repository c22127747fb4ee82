import { expect, it } from 'vitest'
import { githubReferenceOf, parseGithubRoot, parseGithubUrl } from './github.ts'

it.each([
  ['http://www.github.com/FalcoSecurity/falco.git', { repository: 'falco' }, true],
  ['https://github.com/falcosecurity/.github/', { repository: '.github' }, true],
  ['https://github.com/leogr', { account: 'leogr' }, true],
  ['https://github.com/falcosecurity', { repository: undefined }, true],
  ['https://github.com/falcosecurity/falco/tree/master', { repository: 'falco' }, false],
  ['https://github.com/leogr?tab=repositories', { account: 'leogr' }, false],
  ['https://github.com/leogr/falco', {}, true],
  ['https://github.com.example.org/falcosecurity/falco', {}, true],
])('%s belongs to %j, and is its own page: %j', (url, owner, isRoot) => {
  expect(parseGithubUrl(url.replace(/\.git$/, ''))).toEqual(owner)
  expect(parseGithubRoot(url)).toEqual(isRoot ? owner : {})
})

it.each([
  ['FalcoSecurity/falco/Pull/12?x#y', 'falco#12'],
  ['falcosecurity/falco/commit/1A2B3C4D5E6F', 'falco@1a2b3c4'],
  ['falcosecurity/plugins/releases/tag/a%2Fb%2Fv0.7.0', 'plugins a/b/v0.7.0'],
  ['falcosecurity/falco/commit/master'],
  ['someone/falco/pull/1'],
])('https://github.com/%s is a reference: %s', (path, label = '') => {
  const url = `https://github.com/${path}`
  expect(githubReferenceOf(url)).toEqual(label ? { label, url } : undefined)
})
