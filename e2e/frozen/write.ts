/**
 * Writes content for end-to-end tests, so that none depends on content/. All people and projects
 * are made up.
 */
import fs from 'node:fs'
import sharp from 'sharp'
import { pictureText, write } from '#e2e/making.ts'
import { FROZEN } from '#tools/test/test-port.ts'
import { posts } from './posts.ts'
import { people, projectNames, projects } from './projects.ts'
import { paragraphs } from './words.ts'

const months = Array.from({ length: 60 }, (_, index) => {
  const month = `${2021 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`
  return {
    month,
    maintainers: 10 + (index % 7),
    companies: 4,
    independent: 3,
    projects: 20 + Math.floor(index / 4),
  }
})

/**
 * Releases of Falco: three minor ones a year, one of them late, a fourth in the first year, and
 * some patches.
 */
const releases = [
  ...Array.from({ length: 24 }, (_, index) => ({
    version: `0.${24 - index}.0`,
    date:
      index === 12
        ? '2021-10-09'
        : `${2025 - Math.floor(index / 3)}-${['09', '05', '01'][index % 3]}-28`,
    ...(index === 2 ? { post: 'first-light' } : {}),
  })),
  ...[
    ['0.12.1', '2022-01-06'],
    ['0.11.2', '2021-08-02'],
    ['0.11.1', '2021-05-28'],
    ['0.0.1', '2018-01-12'],
    ['0.0.0', '2018-01-10'],
  ].map(([version, date]) => ({ version, date })),
]

const moves = [
  ...projectNames.map((project) => ({
    date: '2022-08-29',
    project,
    event: 'listed',
    to: 'sandbox',
  })),
  { date: '2023-05-06', project: 'engine', event: 'moved', from: 'sandbox', to: 'core/stable' },
  { date: '2024-07-08', project: 'sample-tool-9', event: 'unlisted', from: 'sandbox' },
]

const pastCalls = months.map(({ month }, index) => ({
  date: `${month}-15`,
  file: index % 2 ? `release-0.${index}.0.md` : `${month}-15.md`,
  ...(index % 12 === 2 ? { about: 'Makers of the engine' } : {}),
  ...(index % 12 === 8 ? { held: false } : {}),
}))

/** Writes YAML as JSON, which is valid YAML, but with dates unquoted. */
function yaml(value: unknown) {
  return `${JSON.stringify(value, undefined, 1).replace(/"(\d{4}-\d{2}-\d{2})"/g, '$1')}\n`
}

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
}

const dir = FROZEN.CONTENT_DIR
fs.rmSync(dir, { recursive: true, force: true })
// Copy the documents that were written by hand; a line 'WORDS seed count' in them stands for
// paragraphs.
fs.cpSync('e2e/frozen/content', dir, { recursive: true })
for (const name of ['first-light', 'renamed', 'elsewhere', 'long']) {
  const file = `${dir}/posts/${name}.md`
  const fill = (_: string, seed: string, count: string) => paragraphs(Number(seed), Number(count))
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^WORDS (\d+) (\d+)$/gm, fill))
}
write(dir, {
  ...posts(),
  ...people(),
  ...projects(),
  'posts/a-draft/snorkelwort.svg': pictureText(20, 10),
  'posts/every-feature/boxes.svg': pictureText(720, 180),
  'posts/every-feature/wide.png': await picture(2400, 1000),
  'posts/covered/cover.png': await picture(1600, 900),
  'releases.yaml': yaml({ asOf: '2026-01-01', releases }),
  'project-releases/rules/strict.yaml': yaml({
    project: 'rules',
    part: 'strict',
    asOf: '2026-01-01',
    tag: 'rules/strict/v{version}',
    releases: months.map(({ month }, index) => ({ version: `0.${index}.0`, date: `${month}-02` })),
  }),
  'project-releases/charts.yaml': yaml({
    project: 'charts',
    asOf: '2026-01-01',
    tag: '{version}',
    releases: [{ version: '1.0.0', date: '2025-12-24' }],
  }),
  'figures.yaml': yaml({ asOf: '2026-01-01', months }),
  'moves.yaml': yaml({ moves }),
  'minutes.yaml': yaml({ asOf: '2026-01-01', calls: pastCalls }),
})
