import fs from 'node:fs/promises'
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/**
 * What turns data into pages. All of app/ and components/ counts, used or not, since Tailwind looks there for class names,
 * and a page names its style sheet.
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

/** What a site is made from besides, content and libraries aside. */
const otherCode = ['build', 'contentlayer.config.ts', 'postcss.config.mjs', 'public']

const markFile = (dataDir: string): string => path.join(dataDir, 'built')

/** Stands for code, settings and the day, on which some pages depend; a build takes it before it begins. */
export function inputsOf(env: SiteEnv): string {
  return codeVersion([...pageCode, ...otherCode], { ...env, day: new Date().toISOString().slice(0, 10) })
}

/** Whether the site in OUT_DIR is what a build would make now, with no file changed or lost since. */
export async function isUpToDate(
  { contentDir, outDir }: Pick<SiteEnv, 'contentDir' | 'outDir'>,
  dataDir: string,
  inputs: string,
): Promise<boolean> {
  const mark = await fs.readFile(markFile(dataDir), 'utf8').catch(() => '')
  return mark === [inputs, fingerprint(contentDir), fingerprint(outDir)].join(' ')
}

type Built = { source: string; now: number; posts: readonly { date: string }[] }

/** Notes what the site in OUT_DIR was made from; nothing where a post is scheduled, which the clock alone publishes. */
export async function noteBuilt(
  { outDir }: Pick<SiteEnv, 'outDir'>,
  dataDir: string,
  inputs: string,
  { source, posts, now }: Built,
): Promise<void> {
  const waits = posts.some(({ date }) => Date.parse(date) > now)
  await writeWhole(markFile(dataDir), waits ? '' : [inputs, source, fingerprint(outDir)].join(' '))
}
