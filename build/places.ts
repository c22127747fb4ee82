import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { comingSite } from './finish/swap.ts'

/** Where Next exports to, before that is finished. */
export const exportDir = ({ stateDir }: SiteEnv): string => path.join(stateDir, 'export')

/** Where the data of a build is, and its caches. */
export const buildDataDir = ({ stateDir }: SiteEnv): string => path.join(stateDir, 'build')

/** Where finished files go, and where those of a kind are kept between builds. */
export function finishedIn(env: SiteEnv, kind: 'pages' | 'files' | 'search') {
  const { outDir, precompress } = env
  const keptDir = path.join(buildDataDir(env), 'finished', kind)
  return { siteDir: comingSite(outDir), outDir, keptDir, precompress, version: codeVersion(['build', 'lib']) }
}
