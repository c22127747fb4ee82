import path from 'node:path'

type State = { stateDir: string }

export const exportDir = ({ stateDir }: State) => path.join(stateDir, 'export')

/** Next's `distDir` in development: `.next`, or a folder in STATE_DIR if that is set. */
export const nextDir = ({ stateDir }: State) =>
  process.env.STATE_DIR ? path.join(stateDir, 'next') : path.resolve('.next')

export const buildDataDir = ({ stateDir }: State) => path.join(stateDir, 'build')
