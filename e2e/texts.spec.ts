import { expect, test } from './fixtures.ts'
import { mainText } from './site.ts'

/** What pages show without a script, in the order of the page. */
const shown: Record<string, string[]> = {
  '/': [
    '13 maintainers 10 from 4 companies34 projects on the community’s list',
    '29 releases since 201850 community calls',
    '30 projects by status',
    '5 incubating, in use, still changingrulessample-tool-21',
  ],
  '/start/': [
    'Begin here',
    'Come along# Bring',
    'We do not know the date of the next call: see the calendar.',
    'Ada Example, Bob Example, Finn Example and ',
    ' maintain engine.',
    ' maintain charts.',
  ],
  '/blog/authors/example-collective/': ['Example Collective', 'First light'],
  '/blog/2019/': ['First light'],
  '/blog/renamed/': ['4 April 2024 · guide', ', updated 6 May 2024'],
  '/blog/first-light/': [
    '4 March 2019 · release',
    'ECExample Collective',
    'From March 2019. ',
    'Latest we know of: 0.24.0 · Install FalcoTwo releases since0.24.0',
    'Retold from The original of first light by Dora Example.',
    'In this post: 1 project',
    'engine',
  ],
  '/blog/other-scripts/': ['OlderWide thingsNewerA post with a cover'],
  '/blog/note-2/': ['First notes: 2 of 3Note 1Note 2Note 3'],
  '/projects/': [
    'Core 8',
    'engine stable',
    'Ada ExampleBob ExampleFinn Example+1and 1 more',
    'Show ',
  ],
  '/projects/rules/': [
    'Status Incubatingecosystem, in use, still changing',
    'Maintainers4Latest known releasestrict 0.59.0 2 December 2025',
    'Ask in #falcoOpen an issuefalcosecurity/rules',
    'Note 4 20 May 2024 · guideIt uses the rules that came with it.',
    'All 7 posts',
    '60 releases since 2021, counting patches',
  ],
  '/projects/sample-tool-14/': ['Maintained by one person. You can help.'],
  '/projects/sample-tool-32/': ['No current maintainers. You can help.'],
  '/maintainers/': [
    'Ada Example @ada-examplesince 2020 or earlier · 34 projects',
    'Bob Example ◆ core @bob-examplesince 2021 · 1 project',
    'Someone Former @former-example2020 – 2024 · 1 project',
  ],
  '/maintainers/bob-example/': [
    'Posts written',
    'A post with a cover',
    'Mentioned in',
    'First light',
  ],
  '/maintainers/cleo-example/': ['Thank you, Cleo ExampleMaintainer of .github, 2020 – 2022.'],
  '/community/': [
    '50 community calls since January 2021 have public minutes.',
    '202510 calls, to 15 December',
    '202310 calls',
    '15 September cancelled',
    '15 March Makers of the engine',
  ],
  '/adopters/': ['3 organisations since 2024', 'Acme 2025', 'Adopters by year'],
  '/releases/': [
    '0.12.09 October 2021134 days later0.12.16 January 2022',
    'For most projects, data from 1 January 2026',
    'December 2025 224 December 2025charts 1.0.02 December 2025rules strict 0.59.0',
  ],
  '/releases/0.24.0/': [
    'Check 2 changes first',
    'Gone. falco#7',
    'libs 0.12.0 before: ← 39ae7d404967',
    'Older: 0.23.0',
  ],
  '/health/': [
    '11 of 12 minor releases came on time since 20220.24.0on time',
    '0.15.09 days late',
    'Maintainers by year202513, 4 companies202415, 4 companies',
    'Posts by year',
    '20254202472023720226',
    'Community calls by year202510, to 15 December202410',
    'No company has more than one core maintainer1 Sample Labs',
    '14 of 23 maintained projects have only one or two maintainers.',
    'sample-tool-9 incubatingMaintained by Ada Example and Quim Example.',
  ],
  '/2024/': [
    'The year 2024',
    'graduated project of the CNCF.3 releases of Falco',
    'Joined · 2IEInes Example',
    'Left · 1SFSomeone Former',
    'Life cycle of projects8 July 2024sample-tool-9',
  ],
  '/2026/': ['The year 2026 so farNo release of Falco is known.'],
}

test('pages show texts', () => {
  for (const [route, parts] of Object.entries(shown)) {
    let rest = mainText(route)
    for (const part of parts) {
      expect(rest, route).toContain(part)
      rest = rest.slice(rest.indexOf(part) + part.length)
    }
  }
  expect(mainText('/projects/engine/')).not.toContain('You can help')
})

test('pages show the date of their data once', () => {
  const lists = ['/', '/community/', '/health/', '/maintainers/', '/projects/', '/releases/']
  const others = ['/maintainers/ada-example/', '/projects/engine/', '/2026/', '/2020/']
  for (const route of [...lists, ...others]) {
    const dates = mainText(route).match(/data from 1 January 2026\. Latest: /gi)
    expect(dates, route).toHaveLength(1)
  }
})
