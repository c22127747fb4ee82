/** `npm run dev`: runs Next in this process, so that Next gets signals such as Ctrl-C. */
require('./checkout.cjs')

async function dev() {
  const { tsImport } = await import('tsx/esm/api')
  const { prepareDev } = await tsImport('#tools/dev/dev-start.ts', __filename)
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...(await prepareDev(process.argv.slice(2))))
  require('next/dist/bin/next')
}

dev()
