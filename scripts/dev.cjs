/** `npm run dev`: plain JavaScript, so that Next runs in this process and gets its signals. */
require('./checkout.cjs')

// A killed npm ends its shell, but not this process. Windows has no `exec` by which it would take
// the shell's place.
const { ppid } = process
if (process.env.npm_command)
  setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGTERM'), 500).unref()

async function dev() {
  const { importBundled } = await import('./bundled.mjs')
  const { prepareDev } = await importBundled('tools/dev/dev-start.ts')
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...(await prepareDev(process.argv.slice(2))))
  require('next/dist/bin/next')
}

dev()
