import fs from 'node:fs/promises'
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/** Everything that a site is made from, beside its content and libraries. */
const code = ['app', 'build', 'client', 'components', 'contentlayer.config.ts', 'lib', 'next.config.ts', 'package.json']
const others = ['postcss.config.mjs', 'public', 'schema', 'tsconfig.json']

const markFile = (dataDir: string): string => path.join(dataDir, 'built')

/** Code, settings and the day, which some pages show: what a build notes before it begins. */
export function inputsOf(env: SiteEnv): string {
  return codeVersion([...code, ...others], { ...env, day: new Date().toISOString().slice(0, 10) })
}

/** Whether the site in its place is what a build would make, and whole. */
export async function isUpToDate({ contentDir, outDir }: SiteEnv, dataDir: string, inputs: string): Promise<boolean> {
  const mark = await fs.readFile(markFile(dataDir), 'utf8').catch(() => '')
  return mark === [inputs, fingerprint(contentDir), fingerprint(outDir)].join(' ')
}

/** Notes what the site in its place was made from; nothing where a post falls due later, by the clock alone. */
export async function noteBuilt({ outDir }: SiteEnv, dataDir: string, inputs: string): Promise<void> {
  const { source, posts, now } = await contentIndex()
  const waits = posts.some(({ date }) => Date.parse(date) > now)
  await writeWhole(markFile(dataDir), waits ? '' : [inputs, source, fingerprint(outDir)].join(' '))
}
