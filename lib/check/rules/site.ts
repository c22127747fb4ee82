import { defineRules } from './rule.ts'
import { file, keys } from './sample.ts'

const falco = '---\nname: falco\ndescription: Detects threats.\n---\n'
const grace = '---\nname: Grace Hopper\ngithub: grace\nprojects: [falco]\nsince: 2021-01-03\n---\n'
const ada = '---\nname: Ada Lovelace\ngithub: ada\nprojects: [falco]\nsince: 2021-01-03\n---\n'

const known = (name: string): string => ada.replace('github', `alsoKnownAs: [${name}]\ngithub`)

/** Rules on maintainers, projects, releases and sources, and on addresses of the site. */
export const siteRules = defineRules({
  'maintainer/file-name': {
    severity: 'error',
    meaning: "A maintainer's file does not have the name of the handle.",
    example: file('maintainers/lovelace.md', ada, { 'projects/falco.md': falco }),
    instead: file('maintainers/ada.md', ada, { 'projects/falco.md': falco }),
  },
  'maintainer/name-taken': {
    severity: 'error',
    meaning: 'A maintainer is also known by the name of another one.',
    example: file('maintainers/ada.md', known('Grace Hopper'), {
      'maintainers/grace.md': grace,
      'projects/falco.md': falco,
    }),
    instead: file('maintainers/ada.md', known('Ada King'), {
      'maintainers/grace.md': grace,
      'projects/falco.md': falco,
    }),
  },
  'maintainer/project-unknown': {
    severity: 'error',
    meaning: 'A maintainer is listed for a project that has no file.',
    example: file('maintainers/ada.md', ada),
    instead: file('maintainers/ada.md', ada, { 'projects/falco.md': falco }),
  },
  'project/file-name': {
    severity: 'error',
    meaning: "A project's file does not have the name of the repository.",
    example: file('projects/falcon.md', falco),
    instead: file('projects/falco.md', falco),
  },
  'release/project-unknown': {
    severity: 'error',
    meaning: 'A list of releases is of a project that has no file.',
    example: file('project-releases/rules.yaml', releasesOf('rules')),
    instead: file('project-releases/falco.yaml', releasesOf('falco'), { 'projects/falco.md': falco }),
  },
  'release/post-unknown': {
    severity: 'error',
    meaning: 'A release names a post that does not exist.',
    example: file('releases.yaml', release('another-post'), { 'posts/a-post.md': { post: 'slug: a-post' } }),
    instead: file('releases.yaml', release('a-post'), { 'posts/a-post.md': { post: 'slug: a-post' } }),
  },
  'release/post-draft': {
    severity: 'error',
    meaning: 'A release names a post that is a draft.',
    example: file('releases.yaml', release('a-post'), { 'posts/a-post.md': { post: 'draft: true' } }),
    instead: file('releases.yaml', release('a-post'), { 'posts/a-post.md': { post: 'draft: false' } }),
  },
  'sources/out-of-date': {
    severity: 'warning',
    meaning: 'A source was last read more than 45 days ago.',
    example: file('sources.yaml', source('2026-07-01')),
    instead: file('sources.yaml', source('2026-08-30')),
  },
  'site/address-taken': {
    severity: 'error',
    meaning: 'Two things would have one address, or one would need a folder where the other is a file.',
    example: keys('slug: one', { 'posts/b-post.md': { post: 'slug: one' } }),
    instead: keys('slug: one', { 'posts/b-post.md': { post: 'slug: another' } }),
  },
  'site/address-impossible': {
    severity: 'error',
    meaning: 'An address has a part that no file system, host or build takes, or the form of a page of posts.',
    example: keys('slug: con'),
    instead: keys('slug: con-post'),
  },
  'site/address-not-on-windows': {
    severity: 'warning',
    meaning: 'A handle or a repository has a name that no folder can have on Windows.',
    example: file('projects/con.md', falco.replace('falco', 'con')),
    instead: 'Nothing: such a name is what it is. Build on another system.',
  },
})

function releasesOf(project: string): string {
  return `project: ${project}\nasOf: 2026-08-19\ntag: 'v{version}'\nreleases:\n  - { version: 1.0.0, date: 2026-06-10 }\n`
}

function release(slug: string): string {
  return `asOf: 2026-08-19\nreleases:\n  - version: 0.44.1\n    date: 2026-06-10\n    post: ${slug}\n`
}

function source(asOf: string): string {
  return `sources:
  - name: List of maintainers
    holds: maintainers
    url: https://example.org/maintainers.yaml
    licence: Apache-2.0
    for: maintainers
    asOf: ${asOf}
`
}
