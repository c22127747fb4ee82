import fs from 'node:fs'

const folder = '.ci/lighthouse'

/** Has a lock file of its own, since it brings 200 packages that no other command needs. */
export const lighthouse = {
  name: 'Lighthouse',
  program: `${folder}/node_modules/lighthouse/cli/index.js`,
  install: `npm ci --ignore-scripts --prefix ${folder}`,
  isInstalled: () => fs.existsSync(lighthouse.program),
}
