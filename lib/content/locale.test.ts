import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { maintainer, post, project } from './testing/small-community.ts'
import { createContent } from './testing/test-content.ts'

/** Words that Czech orders in a way of its own (ch after h). */
const words = 'chart czech hub äpple apple zebra yak ibex jet Kernel kernel-2 v10 v9'.split(' ')
const files = words.flatMap((word, at): [string, string][] => [
  [`posts/p${at}.md`, post(`p${at}`, `date: 2022-01-01T23:30:00Z\nauthor: ${word} Writer\ntags: [${word}]`)],
  [
    `maintainers/m${at}.md`,
    maintainer(`m${at}`, `${word} Person`, `company: ${word}\nprojects: [r]\nsince: 2020-12-31`),
  ],
])
const content = await createContent({ ...Object.fromEntries(files), 'projects/r.md': project('r') })
afterAll(content.remove)

/** Reads the folder from nothing and prints what pages ask for. */
const script = `
import { createPipeline } from '#lib/generate/run.ts'
import { authors, postsByMonth, tags } from '#lib/content/posts/posts.ts'
import { byCompany, maintainers } from '#lib/content/maintainers.ts'
import { sitePaths } from '#lib/content/pages/site-paths.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import { formatDate } from '#lib/site/dates.ts'
const { findings } = await createPipeline(process.env.FROM, process.env.SITE_DATA_DIR, { strict: true })()
const people = await maintainers()
const lists = [await tags(), await authors(), people, byCompany(people), await postsByMonth(), await yearsInReview()]
lists.push(findings, await sitePaths(), formatDate('2022-01-01T23:30:00Z'))
process.stdout.write(JSON.stringify(lists))
process.exit(0)
`

/** What the script prints on a machine of this language and time zone. */
async function printed(file: string, locale: string, TZ: string): Promise<string> {
  const data = { FROM: content.contentDir, SITE_DATA_DIR: `${content.dataDir}-${locale}` }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', file], {
    env: { ...process.env, ...data, LC_ALL: locale, LANG: locale, TZ },
    maxBuffer: 1e8,
  })
  expect(stdout, stderr).toMatch(/^\[/)
  return stdout
}

// What looks at any of the three gives two results: the order of words, the digits and the calendar, and the day.
it('queries give the same in every language and time zone of the machine', { timeout: 120_000 }, async () => {
  const file = '.site/test-unit-locale.ts'
  await fs.writeFile(file, script)
  const [czech, persian] = await Promise.all([
    printed(file, 'cs_CZ.UTF-8', 'Pacific/Kiritimati'),
    printed(file, 'fa_IR.UTF-8', 'America/Los_Angeles'),
  ])
  expect(persian).toBe(czech)
})
