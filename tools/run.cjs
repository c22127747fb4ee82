/** Runs a program in TypeScript: `node tools/run.cjs FILE [ARGUMENT…]`. */
require('./checkout.cjs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

async function run() {
  // Since 22.18, Node itself runs TypeScript, and loads the code of a build in two thirds of the time.
  if (!process.features.typescript) await import('tsx')
  process.argv.splice(1, 1)
  await import(pathToFileURL(path.resolve(process.argv[1])).href)
}

run()
