/** Runs a command that is written in TypeScript: `node scripts/run.mjs scripts/check.ts [WORD…]` */
import './checkout.cjs'
import { importBundled } from './bundled.mjs'

const [entry = ''] = process.argv.splice(1, 2, process.argv[2] ?? '').slice(1)
await importBundled(entry)
