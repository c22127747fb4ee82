/** Runs a program in TypeScript: `node tools/run.cjs FILE [ARGUMENT…]`. */
require('./checkout.cjs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

async function run() {
  // Since 22.18, Node runs TypeScript itself, which is faster: tsx also reads all of node_modules.
  if (!process.features.typescript) await import('tsx')
  process.argv.splice(1, 1)
  await import(pathToFileURL(path.resolve(process.argv[1])).href)
}

run()
