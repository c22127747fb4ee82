import fs from 'node:fs'
import path from 'node:path'
import { type SiteEnv, timeOf } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { fingerprint } from '#lib/store/fingerprint.ts'
import { buildDataDir } from './places.ts'

export const siteCode = [
  'app',
  'build',
  'client',
  'components',
  'contentlayer.config.ts',
  'lib',
  'next.config.ts',
  'package.json',
  'postcss.config.mjs',
  'public',
  'schema',
  'tsconfig.json',
]

const markFile = (env: SiteEnv) => path.join(buildDataDir(env), 'built')

/** A hash of the code, the settings and today's date (some pages depend on the date). */
export function inputsOf(env: SiteEnv) {
  return codeVersion(siteCode, { ...env, day: timeOf(env).toISOString().slice(0, 10) })
}

/** Whether a build now would produce exactly the site that is already in OUT_DIR. */
export function isUpToDate(env: SiteEnv, inputs: string) {
  const mark = [inputs, fingerprint(env.contentDir), fingerprint(env.outDir)].join(' ')
  return fs.existsSync(markFile(env)) && fs.readFileSync(markFile(env), 'utf8') === mark
}

type Built = { source: string; now: number; posts: readonly { date: string }[] }

/**
 * Records what the site was built from, for `isUpToDate`. Records nothing while a post is
 * scheduled: the post will be published although no input changes.
 */
export function noteBuilt(env: SiteEnv, inputs: string, { source, posts, now }: Built) {
  const waits = posts.some(({ date }) => Date.parse(date) > now)
  fs.writeFileSync(markFile(env), waits ? '' : [inputs, source, fingerprint(env.outDir)].join(' '))
}
