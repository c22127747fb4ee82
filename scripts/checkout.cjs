/**
 * Refuses to start if Node is too old or the checkout is in the wrong place. CommonJS, which loads
 * in any folder.
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
    `This is Node.js ${process.versions.node}, and the site needs ${wanted} or newer; install that, and npm ci again`,
  )

// Tailwind and module loaders misread these characters.
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character)
  refuse(
    `The checkout is in ${process.cwd()}, and no site can be built in a path with '${character}'; move it to another folder`,
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
