import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'

type State = Pick<SiteEnv, 'stateDir'>

/** Where Next exports to. */
export const exportDir = ({ stateDir }: State) => path.join(stateDir, 'export')

/** Where the data of a build is, and its caches. */
export const buildDataDir = ({ stateDir }: State) => path.join(stateDir, 'build')
