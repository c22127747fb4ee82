/**
 * `npm run dev`. Plain JavaScript, so that Next runs in this very process, with its signals, and without the loader by
 * which our own TypeScript is read.
 */
import { createRequire } from 'node:module'
import { tsImport } from 'tsx/esm/api'

const { attempt } = await tsImport('../lib/terminal/fail.ts', import.meta.url)
const { prepareDev } = await tsImport('../tools/dev/dev-start.ts', import.meta.url)
await attempt(async () => {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...(await prepareDev(process.argv.slice(2))))
})
createRequire(import.meta.url)('next/dist/bin/next')
