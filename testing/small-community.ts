import { png } from './png.ts'

export type ContentFiles = Record<string, string | Uint8Array>

/** The text of a post; `more` is YAML that is added to the front matter. */
export function post(slug: string, more = '', text = 'Some words.') {
  const defaults = {
    title: `About ${slug}`,
    description: `What ${slug} is.`,
    date: '2022-02-02',
    slug,
    author: 'Ada Example',
  }
  const lines = Object.entries(defaults).flatMap(([key, value]) =>
    // Keys in `more` replace defaults; `authors` replaces `author`.
    new RegExp(`^${key}s?:`, 'm').test(more) ? [] : `${key}: ${value}\n`,
  )
  return `---\n${lines.join('')}${more && `${more.trim()}\n`}---\n\n${text}\n`
}

export const maintainer = (github: string, name: string, more: string, text = '') =>
  `---\nname: ${name}\ngithub: ${github}\n${more}\n---\n${text}\n`

export const project = (name: string, more = '', text = '') =>
  `---\nname: ${name}\ndescription: What ${name} is for.\n${more}\n---\n${text}\n`

const links = (title: string, order = '') =>
  `title: ${title}\n${order}\nlinks: [{ title: X, url: https://example.org/x, description: X. }]\n`

/** The files of a small content folder: a draft, a scheduled post, and documents of all kinds. */
export const files: ContentFiles = {
  'posts/old.md': post(
    'old-news',
    'title: Old news\ndate: 2020-05-01\ntags: [Release, ebpf]\naliases: [/2020/old/, older]',
    `A [bundle](./bundle/index.md#pictures), a [project](../projects/falco.md),
a [person](https://github.com/ann),
a [change](https://github.com/falcosecurity/falco/pull/12#issuecomment-1),
an [issue](https://github.com/falcosecurity/libs/issues/7),
a [release](https://github.com/falcosecurity/falco/releases/tag/0.40.0)
and a [sample](./sample.yaml). The [change](https://github.com/falcosecurity/falco/pull/12) again.`,
  ),
  'posts/sample.yaml': 'a: 1\n',
  'posts/bundle/index.md': post(
    'bundle',
    `date: 2021-01-01T01:30:00+02:00
authors: ['@ANN', Ada Example]
tags: [ebpf]
cover: ./wide.png
coverAlt: A wide picture
canonical: https://example.org/bundle
source: { title: The original, author: Somebody, url: https://example.org/original }
series: Pictures`,
    `Words.

## Pictures

![Wide](./wide.png "A wide one")`,
  ),
  'posts/bundle/wide.png': png(8, 4),
  'posts/new.md': post(
    'new-news',
    'date: 2023-03-03\nupdated: 2023-04-04\nauthor: Bea Former\ntags: [Release]',
    `[Old](/blog/old-news), [bundle](/blog/bundle/#pictures), [old](./old.md) once more, the
[project](/projects/falco/), the same [on the forge](https://github.com/falcosecurity/falco) and
[elsewhere](https://example.org/). [Here](#here) and [mail](mailto:a@example.org).

## Here

Text.`,
  ),
  'posts/draft.md': post('draft', 'draft: true\ntags: [ebpf]', '[libs](../projects/libs.md)'),
  'posts/future.md': post('future', 'date: 2199-01-01'),
  'maintainers/ann.md': maintainer(
    'Ann',
    'Ann Óne',
    `company: Acme
projects: [charts/tree/master/falco, falco]
since: 2020-12-22
sinceOnOrBefore: true
formerHandles: [ann-old]
links: [{ title: Website, url: https://example.org/ann }]`,
    'Looks after [falco](../projects/falco.md).',
  ),
  'maintainers/bea.md': maintainer(
    'bea',
    'Bea Former',
    `alsoKnownAs: [Bea Full]
projects: [libs]
formerProjects: [gone]
since: 2020-12-22
until: 2022-01-01`,
  ),
  'maintainers/cyd.md': maintainer(
    'cyd',
    'Cyd Unknown',
    'projects: [charts, stray]\nsince: 2021-06-01',
  ),
  'maintainers/dan.md': maintainer(
    'dan',
    'Dan Free',
    'company: Independent\nprojects: [libs]\nsince: 2022-06-01',
  ),
  'maintainers/eve.md': maintainer(
    'eve',
    'Eve Left',
    'projects: [gone]\nsince: 2020-12-22\nuntil: 2023-01-01',
  ),
  'projects/falco.md': project(
    'falco',
    `scope: core
status: stable
docs: https://falco.org/docs/
website: https://falco.org/
package: https://example.org/package
tags: [engine]`,
    'Built on [libs](./libs.md).',
  ),
  'projects/libs.md': project('libs', 'scope: core\nstatus: stable'),
  'projects/charts.md': project('charts', 'scope: ecosystem\nstatus: incubating'),
  'projects/dot-github.md': project('.github', 'scope: special'),
  'projects/stray.md': project('stray'),
  'projects/gone.md': project('gone', 'scope: ecosystem\nstatus: archived'),
  'start.md': '---\ntitle: Begin\ndescription: How to begin.\n---\nBefore all steps.\n',
  'releases.yaml': `asOf: 2026-08-19
releases:
  - { version: 0.9.0, date: 2020-01-10 }
  - { version: 0.10.0, date: 2020-03-10, post: old-news }
  - { version: 0.10.1, date: 2020-03-10 }
`,
  'links/talk.yaml': links('Talk', 'order: 2'),
  'links/read.yaml': links('Read', 'order: 1'),
  'links/also.yaml': links('Also'),
  'figures.yaml': `asOf: 2026-08-19
months:
  - { month: "2021-02", maintainers: 5, companies: 2, independent: 1, projects: 6 }
  - { month: "2021-01", maintainers: 4 }
`,
  'calls.yaml': `title: Community call
description: Everyone is welcome.
first: 2026-01-28T16:00:00Z
every: two weeks
minutes: 60
url: https://call.example/room
calendar: https://lists.example/calendar
agenda: https://notes.example/
skip:
  - { from: 2026-12-21, to: 2027-01-02 }
  - { from: 2026-03-25 }
`,
  'minutes.yaml': `asOf: 2024-02-01
calls:
  - { date: 2021-03-03, file: release-0.28.0.md }
  - { date: 2024-01-31, file: release-0.37.1.md, heading: "2024-1-31 No call!", held: false }
  - { date: 2024-01-24, file: release-0.37.0.md, heading: "2024-01-17", inferred: true }
  - { date: 2024-01-18, file: "notes: 2024-01-18-core.md", about: Core maintainers }
  - { date: 2024-01-17, file: release-0.37.0.md, heading: "2024-01-17 1" }
  - { date: 2021-03-10, file: 2021/2021-03-10.md }
`,
  'moves.yaml': `moves:
  - { date: 2024-01-01, project: gone, event: unlisted, from: ecosystem/sandbox }
  - { date: 2022-08-29, project: gone, event: listed, to: ecosystem/sandbox }
  - { date: 2022-08-29, project: falco, event: listed, to: official }
  - { date: 2023-05-31, project: falco, event: moved, from: official, to: core/stable }
`,
  'bundles.yaml': `asOf: 2026-08-19
bundles: [{ falco: 0.10.0, driver: 2.0.0, engine: "13" }, { falco: 0.10.1, driver: 3.0.0 }]
`,
  'rulesets.yaml': `asOf: 2026-08-19
rulesets: [{ name: falco-rules, version: 0.1.0, engine: "13" }]
`,
  'plugins.yaml': `asOf: 2026-08-19
plugins: [{ name: okta, eventSource: okta, url: https://example.org/okta, maintainers: [Ann] }]
`,
  'rules.yaml': `asOf: 2026-08-19
rules:
  - name: Read files (CVE)
    maturity: stable
    priority: warning
    tags: [host, mitre_discovery, T1555.001, TA0002]
  - { name: Run, maturity: sandbox, priority: info, enabled: false }
`,
  'outputs.yaml': `asOf: 2026-08-19
outputs: [{ name: Slack, category: Chat, url: https://example.org/slack }]
`,
  'adopters.yaml': `asOf: 2026-08-19
adopters: [{ name: Acme, url: https://example.org/, since: 2021-04-08 }]
`,
}
