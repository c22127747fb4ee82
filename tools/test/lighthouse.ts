import fs from 'node:fs'

const folder = 'e2e/lighthouse'

/** Has a lock file of its own, since it brings 200 packages that no other command needs. */
export const lighthouse = {
  name: 'Lighthouse',
  program: `${folder}/node_modules/lighthouse/cli/index.js`,
  install: `npm ci --prefix ${folder}`,
  isInstalled: () => fs.existsSync(lighthouse.program),
}
