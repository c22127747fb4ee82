import fs from 'node:fs/promises'
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/**
 * Code that turns data into pages. All of app/ and components/ counts, used or not: Tailwind collects class names from both,
 * and each page refers to the resulting style sheet by its hash.
 */
export const pageCode = [
  'app',
  'client',
  'components',
  'lib',
  'schema',
  'next.config.ts',
  'package.json',
  'tsconfig.json',
]

/** Other code that affects the site. Content and packages are hashed separately. */
const otherCode = ['build', 'contentlayer.config.ts', 'postcss.config.mjs', 'public']

const markFile = (dataDir: string): string => path.join(dataDir, 'built')

/** A hash of code, settings and today's date, since some pages depend on the day. Taken before a build begins. */
export function inputsOf(env: SiteEnv): string {
  return codeVersion([...pageCode, ...otherCode], { ...env, day: new Date().toISOString().slice(0, 10) })
}

/** Whether a build now would produce exactly the site that is already in OUT_DIR. */
export async function isUpToDate(
  { contentDir, outDir }: Pick<SiteEnv, 'contentDir' | 'outDir'>,
  dataDir: string,
  inputs: string,
): Promise<boolean> {
  const mark = await fs.readFile(markFile(dataDir), 'utf8').catch(() => '')
  return mark === [inputs, fingerprint(contentDir), fingerprint(outDir)].join(' ')
}

type Built = { source: string; now: number; posts: readonly { date: string }[] }

/** Records the inputs of the site in OUT_DIR. Records nothing while a post is scheduled: time alone will publish it. */
export async function noteBuilt(
  { outDir }: Pick<SiteEnv, 'outDir'>,
  dataDir: string,
  inputs: string,
  { source, posts, now }: Built,
): Promise<void> {
  const waits = posts.some(({ date }) => Date.parse(date) > now)
  await writeWhole(markFile(dataDir), waits ? '' : [inputs, source, fingerprint(outDir)].join(' '))
}
