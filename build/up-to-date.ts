import fs from 'node:fs'
import path from 'node:path'
import type { UnpublishedPost } from '#lib/check/check.ts'
import { buildDataDir, exportDir, type SiteEnv, timeOf } from '#lib/site/env.ts'
import { codeVersion, fingerprint } from '#lib/store/folders.ts'

const siteCode = [
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

const builtFile = (env: SiteEnv) => path.join(buildDataDir(env), 'built')

/**
 * A hash of all that pages depend on, except content: the code, the settings, and today's date.
 * Paths are relative, so that the caches of one checkout are valid in another.
 */
export function inputsOf(env: SiteEnv) {
  const [contentDir, outDir, stateDir] = [env.contentDir, env.outDir, env.stateDir].map((dir) =>
    path.relative('.', dir),
  )
  const day = timeOf(env).toISOString().slice(0, 10)
  return codeVersion(siteCode, { ...env, contentDir, outDir, stateDir, day })
}

/** A hash of all that Next compiles: the code, and the settings that next.config.ts reads. */
export const compiledFrom = (env: SiteEnv) =>
  codeVersion(siteCode, { basePath: env.basePath, dir: path.relative('.', exportDir(env)) })

/**
 * Whether code, settings, day, content and OUT_DIR are as after the last build. The commit does not
 * count, so build.json may name an earlier one.
 */
export function isUpToDate(env: SiteEnv, inputs: string) {
  const current = [inputs, fingerprint(env.contentDir), fingerprint(env.outDir)].join(' ')
  return fs.existsSync(builtFile(env)) && fs.readFileSync(builtFile(env), 'utf8') === current
}

type Built = { source: string; waiting: readonly UnpublishedPost[] }

/**
 * Records what the site was built from, for `isUpToDate`. Records nothing while a post is
 * scheduled: the post will be published although no input changes.
 */
export function noteBuilt(env: SiteEnv, inputs: string, { source, waiting }: Built) {
  const isScheduled = waiting.some(({ until }) => until !== 'draft')
  const built = [inputs, source, fingerprint(env.outDir)].join(' ')
  fs.writeFileSync(builtFile(env), isScheduled ? '' : built)
}
