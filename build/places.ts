import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'

type State = Pick<SiteEnv, 'stateDir'>

export const exportDir = ({ stateDir }: State) => path.join(stateDir, 'export')

export const buildDataDir = ({ stateDir }: State) => path.join(stateDir, 'build')
