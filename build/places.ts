import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'

type State = Pick<SiteEnv, 'stateDir'>

/** The folder that Next exports to. */
export const exportDir = ({ stateDir }: State) => path.join(stateDir, 'export')

/** The folder of a build's data and caches. */
export const buildDataDir = ({ stateDir }: State) => path.join(stateDir, 'build')
