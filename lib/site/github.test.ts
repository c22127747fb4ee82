import { describe, expect, it } from 'vitest'
import { githubReferenceOf, parseGithubRoot, parseGithubUrl } from './github.ts'

describe('an address on GitHub', () => {
  it.each([
    ['https://github.com/falcosecurity/falco', { repository: 'falco' }],
    ['http://www.github.com/FalcoSecurity/falco.git', { repository: 'falco' }],
    ['https://github.com/falcosecurity/.github/', { repository: '.github' }],
    ['https://github.com/leogr', { account: 'leogr' }],
    ['https://github.com/falcosecurity/falco/tree/master', {}],
    ['https://github.com/falcosecurity/falco#readme', {}],
    ['https://github.com/leogr?tab=repositories', {}],
    ['https://github.com/falcosecurity', { repository: undefined }],
    ['https://github.com', {}],
    ['https://example.org/falcosecurity/falco', {}],
  ])('is that of a repository or an account itself, or not: %s', (url, place) => {
    expect(parseGithubRoot(url)).toEqual(place)
  })

  it.each([
    ['https://github.com/falcosecurity/falco/pull/12', { kind: 'pull', label: 'falco#12' }],
    ['http://www.github.com/FalcoSecurity/falco/Pull/12?x#y', { kind: 'pull', label: 'falco#12' }],
    ['https://github.com/falcosecurity/libs/issues/7', { kind: 'issue', label: 'libs#7' }],
    ['https://github.com/falcosecurity/falco/commit/1A2B3C4D5E6F', { kind: 'commit', label: 'falco@1a2b3c4' }],
    ['https://github.com/falcosecurity/falco/releases/tag/0.40.0', { kind: 'release', label: 'falco 0.40.0' }],
    [
      'https://github.com/falcosecurity/plugins/releases/tag/plugins%2Fk8saudit%2Fv0.7.0',
      { kind: 'release', label: 'plugins plugins/k8saudit/v0.7.0' },
    ],
    [
      'https://github.com/falcosecurity/plugins/releases/tag/plugins/k8saudit/v0.7.0?x#y',
      { kind: 'release', label: 'plugins plugins/k8saudit/v0.7.0' },
    ],
    ['https://github.com/falcosecurity/libs/releases/tag/%zz', { kind: 'release', label: 'libs %zz' }],
  ])('is a reference: %s', (url, reference) => {
    expect(githubReferenceOf(url)).toEqual({ ...reference, url })
  })

  it.each([
    'https://github.com/falcosecurity/falco',
    'https://github.com/falcosecurity/falco/pulls',
    'https://github.com/falcosecurity/falco/commit/master',
    'https://github.com/falcosecurity/falco/issues/new',
    'https://github.com/falcosecurity/falco/issues/new/choose',
    'https://github.com/someone/falco/pull/1',
    'https://github.com.example.org/falcosecurity/falco/pull/1',
    'https://example.org/https://github.com/falcosecurity/falco/pull/1',
  ])('is none: %s', (url) => {
    expect(githubReferenceOf(url)).toBeUndefined()
  })

  it.each([
    ['https://github.com/falcosecurity/falco/tree/master', { repository: 'falco' }],
    ['https://github.com/falcosecurity', { repository: undefined }],
    ['https://github.com/leogr', { account: 'leogr' }],
    ['https://github.com/leogr/', { account: 'leogr' }],
    ['https://github.com/leogr?tab=repositories', { account: 'leogr' }],
    ['https://github.com/leogr/falco', {}],
    ['https://gitlab.com/falcosecurity/falco', {}],
  ])('lies under a repository or an account: %s', (url, place) => {
    expect(parseGithubUrl(url)).toEqual(place)
  })
})
