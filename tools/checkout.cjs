/**
 * Ends the process if Node is too old, if builds would fail in the checkout's path, or when npm
 * ends; also makes the folder `.site/`, and turns off Next's telemetry. CommonJS, since ES modules do not load from some
 * of these paths.
 */
const fs = require('node:fs')
const { engines } = require('../package.json')

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const wanted = engines.node.replace(/[^\d.]/g, '')
if (process.versions.node.localeCompare(wanted, 'en', { numeric: true }) < 0)
  refuse(
    `This is Node.js ${process.versions.node}, and the site needs ${wanted} or newer; install it, and run npm ci again`,
  )

// Tailwind and module loaders misread `#`, `?` and `\` in a path.
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character)
  refuse(
    `The checkout is in ${process.cwd()}, but builds fail in a path with '${character}'; move it to another folder`,
  )

fs.mkdirSync('.site', { recursive: true })

// npm starts this process in a shell. If npm is killed, the shell ends, but this process would
// stay, and keep its port. So it ends when it gets another parent process.
const { ppid } = process
if (process.env.npm_command)
  setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGTERM'), 500).unref()

// The process that sends telemetry would outlive Next.
process.env.NEXT_TELEMETRY_DISABLED = '1'
