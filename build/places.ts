import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import type { Places } from './finish/finish.ts'
import { comingSite } from './finish/swap.ts'

type State = Pick<SiteEnv, 'stateDir'>

/** Where Next exports to. */
export const exportDir = ({ stateDir }: State): string => path.join(stateDir, 'export')

/** Where the data of a build is, and its caches. */
export const buildDataDir = ({ stateDir }: State): string => path.join(stateDir, 'build')

/** Where files of a kind are finished. */
export function finishedIn(env: SiteEnv, kind: 'pages' | 'files' | 'search'): Places {
  const { outDir, precompress } = env
  const keptDir = path.join(buildDataDir(env), 'finished', kind)
  return { siteDir: comingSite(outDir), outDir, keptDir, precompress, version: codeVersion(['build', 'lib']) }
}
