/** `npm run dev`: plain JavaScript, so that Next runs in this process and gets its signals. */
import { createRequire } from 'node:module'
import { importBundled } from './bundled.mjs'

const { prepareDev } = await importBundled('tools/dev/dev-start.ts')
process.argv.splice(2, Number.POSITIVE_INFINITY, ...(await prepareDev(process.argv.slice(2))))
createRequire(import.meta.url)('next/dist/bin/next')
