import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from '#lib/content/fingerprint.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'

/** Code that pages are made by. All of app/ and components/ counts, since Tailwind collects class names from both. */
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

type Folders = Pick<SiteEnv, 'contentDir' | 'outDir'>

/** Whether a build now would produce exactly the site that is already in OUT_DIR. */
export function isUpToDate({ contentDir, outDir }: Folders, dataDir: string, inputs: string): boolean {
  const file = markFile(dataDir)
  const mark = [inputs, fingerprint(contentDir), fingerprint(outDir)].join(' ')
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === mark
}

/** Records what the site in OUT_DIR was made from; nothing while a post is scheduled, which time alone will publish. */
export function noteBuilt(
  { outDir }: Pick<SiteEnv, 'outDir'>,
  dataDir: string,
  inputs: string,
  { source, posts, now }: { source: string; now: number; posts: readonly { date: string }[] },
): void {
  const waits = posts.some(({ date }) => Date.parse(date) > now)
  fs.writeFileSync(markFile(dataDir), waits ? '' : [inputs, source, fingerprint(outDir)].join(' '))
}
