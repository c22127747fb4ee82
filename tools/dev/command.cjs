/** `npm run dev`: runs Next in this process, so that Next gets signals such as Ctrl-C. */
require('../checkout.cjs')

async function dev() {
  // In Next's own process, tsx must load nothing else.
  const { prepareDev } = process.features.typescript
    ? await import('#tools/dev/dev-start.ts')
    : await (await import('tsx/esm/api')).tsImport('#tools/dev/dev-start.ts', __filename)
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...(await prepareDev(process.argv.slice(2))))
  require('next/dist/bin/next')
}

dev()
