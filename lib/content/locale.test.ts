import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { maintainer, post, project } from './testing/small-community.ts'
import { type ContentFiles, createContent } from './testing/test-content.ts'

/** Words that Czech orders in a way of its own (ch after h). */
const words = 'chart czech hub äpple apple zebra yak ibex jet Kernel kernel-2 v10 v9'.split(' ')
const people = 'since: 2020-12-31\nuntil: 2022-01-01'
const files: ContentFiles = Object.assign(
  {},
  ...words.map((word, at) => ({
    [`posts/p${at}.md`]: post(
      `p${at}`,
      `date: 2022-0${(at % 3) + 1}-01T23:30:00Z\nauthor: ${word} Writer\ntags: [${word}]`,
    ),
    [`maintainers/m${at}.md`]: maintainer(
      `m${at}`,
      `${word} Person`,
      `company: ${word}\nprojects: [r${at}]\n${people}`,
    ),
    [`projects/r${at}.md`]: project(`r${at}`),
    [`links/l${at}.yaml`]: `title: ${word}\nlinks: [{ title: A, url: https://example.org/a, description: B. }]\n`,
  })),
)

/** Reads the folder from nothing and prints what pages ask for. */
const script = `
import { createPipeline } from '#lib/generate/run.ts'
import { authors, postsByYear, publishedPosts, tags } from '#lib/content/posts/posts.ts'
import { byCompany, formerMaintainers, maintainers } from '#lib/content/maintainers.ts'
import { projectGroups } from '#lib/content/catalogue.ts'
import { linkGroups } from '#lib/content/community.ts'
import { sitePaths } from '#lib/content/pages/site-paths.ts'
import { formatDate } from '#lib/site/dates.ts'
const { findings } = await createPipeline(process.env.FROM, process.env.SITE_DATA_DIR, { strict: true })()
const posts = await publishedPosts()
const lists = [findings, posts, await postsByYear(), await tags(), await authors(), await maintainers()]
lists.push(byCompany(await maintainers()), await formerMaintainers(), await projectGroups(), await linkGroups())
lists.push(await sitePaths(), posts.map(({ date }) => formatDate(date)))
process.stdout.write(JSON.stringify(lists))
process.exit(0)
`

const content = await createContent(files)
afterAll(content.remove)

/** What the script prints on a machine of this language and time zone. */
async function printed(locale: string, zone: string): Promise<string> {
  const file = '.site/test-unit-locale.ts'
  await fs.mkdir('.site', { recursive: true })
  await fs.writeFile(file, script)
  const env = { ...process.env, LC_ALL: locale, LANG: locale, TZ: zone, FROM: content.contentDir }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', file], {
    env: { ...env, SITE_DATA_DIR: `${content.dataDir}-${locale}` },
    maxBuffer: 1e8,
  })
  expect(stdout, stderr).toMatch(/^\[/)
  return stdout.replaceAll(`-${locale}`, '')
}

// What looks at any of the three gives two results: the order of words, the digits and the calendar, and the day.
it('queries give the same in every language and time zone of the machine', { timeout: 120_000 }, async () => {
  const [czech, persian] = await Promise.all([
    printed('cs_CZ.UTF-8', 'Pacific/Kiritimati'),
    printed('fa_IR.UTF-8', 'America/Los_Angeles'),
  ])
  expect(persian).toBe(czech)
})
