import path from 'node:path'

type State = { stateDir: string }

export const exportDir = ({ stateDir }: State) => path.join(stateDir, 'export')

export const buildDataDir = ({ stateDir }: State) => path.join(stateDir, 'build')
