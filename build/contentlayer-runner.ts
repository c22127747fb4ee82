/**
 * Child process of contentlayer.ts. For each message, a list of files to skip, runs Contentlayer
 * once. Ends with its parent.
 */
import { generate } from '#lib/generate/generate.ts'
import { attempt } from '#lib/terminal/fail.ts'

const [contentDir = '', into = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
process.on('message', (leftOut: string[]) =>
  attempt(async () => {
    await generate(contentDir, into, leftOut)
    process.send?.('done')
  }),
)
