/** Started by content-runner.ts in a build. Leaves when its parent does. */
import { generate } from '#lib/generate/generate.ts'
import { attempt } from '#lib/terminal/fail.ts'

process.on('disconnect', () => process.exit())
const [contentDir = '', into = ''] = process.argv.slice(2)
await attempt(() => generate(contentDir, into, []))
process.exit()
