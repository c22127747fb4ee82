import { defineRules } from './rule.ts'
import { describedKeys, file, keys } from './sample.ts'

const sound = '---\ntitle: A post\ndescription: What it is about.\ndate: 2021-01-03\nslug: a-post\nauthor: Ada\n'

/** Rules on front matter as a whole, and on its keys and values; those of YAML files are the same. */
export const frontMatterRules = defineRules({
  'front-matter/missing': {
    severity: 'error',
    meaning: 'A document does not open with front matter.',
    example: file('posts/a-post.md', '# A post\n'),
    instead: file('posts/a-post.md', `${sound}---\n`),
  },
  'front-matter/opening-malformed': {
    severity: 'error',
    meaning: "The line that opens front matter is almost '---', or is not the first.",
    example: file('posts/a-post.md', sound.replace('---', '--').concat('---\n')),
    instead: file('posts/a-post.md', `${sound}---\n`),
  },
  'front-matter/not-yaml': {
    severity: 'error',
    meaning: 'Front matter is in another language than YAML.',
    example: file('posts/a-post.md', '+++\ntitle = "A post"\n+++\n'),
    instead: file('posts/a-post.md', `${sound}---\n`),
  },
  'front-matter/not-closed': {
    severity: 'error',
    meaning: "No line '---' ends front matter.",
    example: file('posts/a-post.md', sound),
    instead: file('posts/a-post.md', `${sound}---\n`),
  },
  'front-matter/too-long': {
    severity: 'error',
    meaning: 'Front matter has more than 65,536 characters.',
    example: describedKeys('# 70,000 characters of comment', () => `# ${'a'.repeat(70_000)}`),
    instead: 'Move text below front matter.',
  },
  'front-matter/key-unknown': {
    severity: 'error',
    meaning: 'A key is none that the document may have.',
    example: keys('sumary: Another word'),
    instead: keys('description: Another word'),
  },
  'front-matter/key-duplicate': {
    severity: 'error',
    meaning: 'A key stands there twice.',
    example: keys('title: A post\ntitle: Another'),
    instead: keys('title: A post'),
  },
  'front-matter/key-missing': {
    severity: 'error',
    meaning: 'A key that the document must have is not there.',
    example: file('posts/a-post.md', `${sound.replace('date: 2021-01-03\n', '')}---\n`),
    instead: file('posts/a-post.md', `${sound}---\n`),
  },
  'front-matter/value-missing': {
    severity: 'error',
    meaning: 'A key has no value, or none that can be seen.',
    example: keys('title:'),
    instead: keys('title: A headline'),
  },
  'front-matter/value-duplicate': {
    severity: 'error',
    meaning: 'What may be in a list once is there twice.',
    example: file('releases.yaml', releases('0.44.1', '0.44.1')),
    instead: file('releases.yaml', releases('0.44.1', '0.44.0')),
  },
  'front-matter/value-unknown': {
    severity: 'error',
    meaning: 'A value is none of those that the key may have.',
    example: file('projects/falco.md', project('status: stabel')),
    instead: file('projects/falco.md', project('status: stable')),
  },
  'front-matter/value-malformed': {
    severity: 'error',
    meaning: 'A value does not have the form that the key asks for.',
    example: keys('slug: A Post'),
    instead: keys('slug: a-post'),
  },
  'front-matter/value-too-long': {
    severity: 'error',
    meaning: 'A text has more characters than the key may have.',
    example: describedKeys('title: A title of 1,001 characters', () => `title: ${'a'.repeat(1001)}`),
    instead: keys('title: A short title'),
  },
  'front-matter/value-on-lines': {
    severity: 'error',
    meaning: 'A text has a line break.',
    example: keys('title: |\n  A title\n  of two lines'),
    instead: keys('title: A title of one line'),
  },
  'front-matter/date-ahead': {
    severity: 'warning',
    meaning: 'The day of something that has been is still to come.',
    example: file('releases.yaml', releasesOn('2062-06-10')),
    instead: file('releases.yaml', releasesOn('2026-06-10')),
  },
  'front-matter/comment-in-value': {
    severity: 'warning',
    meaning: "YAML takes what follows ' #' for a comment, and leaves it out.",
    example: keys('title: Falco in C #1'),
    instead: keys("title: 'Falco in C #1'"),
  },
  'front-matter/not-text': {
    severity: 'error',
    meaning: 'YAML reads a value as a number, a date or true, where a text is meant.',
    example: keys('title: 2026'),
    instead: keys("title: '2026'"),
  },
  'front-matter/not-true-or-false': {
    severity: 'error',
    meaning: 'A value is neither true nor false.',
    example: keys('draft: yes'),
    instead: keys('draft: true'),
  },
  'front-matter/not-a-number': {
    severity: 'error',
    meaning: 'A value is no number.',
    example: file('links/talk.yaml', links('order: first')),
    instead: file('links/talk.yaml', links('order: 1')),
  },
  'front-matter/not-a-count': {
    severity: 'error',
    meaning: 'A number is not whole, below zero, or beyond a million.',
    example: file('figures.yaml', figures(-1)),
    instead: file('figures.yaml', figures(1)),
  },
  'front-matter/not-a-list': {
    severity: 'error',
    meaning: 'One value stands where a list belongs.',
    example: keys('tags: Falco'),
    instead: keys('tags: [Falco]'),
  },
  'front-matter/not-one-value': {
    severity: 'error',
    meaning: 'A list or keys stand where one value belongs.',
    example: keys('title: [A, post]'),
    instead: keys('title: A post'),
  },
  'front-matter/not-keys': {
    severity: 'error',
    meaning: 'A text or list stands where keys with values belong.',
    example: keys('source: A talk'),
    instead: keys('source:\n  title: A talk\n  author: Grace Hopper\n  url: https://falco.org/blog/'),
  },
  'front-matter/list-too-long': {
    severity: 'error',
    meaning: 'A list has more items than any page has room for.',
    example: describedKeys(
      'tags: [a1, a2, … a101]',
      () => `tags: [${Array.from({ length: 101 }, (_, at) => `a${at}`)}]`,
    ),
    instead: keys('tags: [a1, a2]'),
  },
  'front-matter/date-malformed': {
    severity: 'error',
    meaning: 'A date is not written as YYYY-MM-DD, or with time and zone.',
    example: keys('date: 3 January 2021'),
    instead: keys('date: 2021-01-03'),
  },
  'front-matter/date-impossible': {
    severity: 'error',
    meaning: 'A date or time is written well and does not exist.',
    example: keys('date: 2026-02-30'),
    instead: keys('date: 2026-02-28'),
  },
  'front-matter/date-without-zone': {
    severity: 'error',
    meaning: 'A time has no zone, so it means another moment in each place.',
    example: keys('date: 2026-01-01T09:00'),
    instead: keys('date: 2026-01-01T09:00Z'),
  },
  'front-matter/dates-out-of-order': {
    severity: 'error',
    meaning: 'A date is before one that it follows.',
    example: keys('date: 2021-01-03\nupdated: 2021-01-02'),
    instead: keys('date: 2021-01-03\nupdated: 2021-01-04'),
  },
  'front-matter/address-misleading': {
    severity: 'warning',
    meaning: 'An address in front matter does not lead where it seems to.',
    example: keys('canonical: https://falco.org.example.com/blog/'),
    instead: keys('canonical: https://falco.org/blog/'),
  },
})

function releases(...versions: string[]): string {
  return `asOf: 2026-08-19\nreleases:\n${versions.map((version) => `  - version: ${version}\n    date: 2026-06-10\n`).join('')}`
}

function releasesOn(date: string): string {
  return `asOf: 2026-08-19\nreleases:\n  - version: 0.44.1\n    date: ${date}\n`
}

function project(line: string): string {
  return `---\nname: falco\ndescription: Detects threats.\n${line}\n---\n`
}

function links(line: string): string {
  return `title: Talk\n${line}\nlinks: []\n`
}

function figures(maintainers: number): string {
  return `asOf: 2026-08-19\nmonths:\n  - month: '2026-08'\n    maintainers: ${maintainers}\n`
}
