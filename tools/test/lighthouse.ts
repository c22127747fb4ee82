import fs from 'node:fs'

const folder = '.ci/lighthouse'

/** Has its own lock file, since Lighthouse brings 200 packages that no other command needs. */
export const lighthouse = {
  name: 'Lighthouse',
  program: `${folder}/node_modules/lighthouse/cli/index.js`,
  install: `npm ci --ignore-scripts --prefix ${folder}`,
  isInstalled: () => fs.existsSync(lighthouse.program),
}
