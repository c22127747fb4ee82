/**
 * Ends the process if Node is too old or the checkout's folder cannot be used. CommonJS, since ES
 * modules do not load from some unusable folders.
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

for (const dir of ['.site', '.next', '.contentlayer']) {
  try {
    fs.accessSync(fs.existsSync(dir) ? dir : '.', fs.constants.W_OK)
    if (dir === '.site') fs.mkdirSync(dir, { recursive: true })
  } catch ({ code }) {
    refuse(
      `The folder ${dir} in ${process.cwd()} cannot be written (${code}); make it writable, or move the checkout`,
    )
  }
}
