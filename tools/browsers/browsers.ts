import fs from 'node:fs'
import path from 'node:path'
import { startFirefox } from './firefox.ts'
import { startWebKit } from './webkit.ts'

function find(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((dir) => path.join(dir, program)).find((file) => fs.existsSync(file))
}

const firefox = find('firefox-esr') ?? find('firefox')

/** `install`: a command that installs a browser on Debian. */
export const otherBrowsers = [
  {
    name: 'Firefox',
    install: 'apt-get install firefox-esr',
    isInstalled: () => firefox !== undefined,
    start: () => startFirefox(firefox ?? ''),
  },
  {
    name: 'WebKit',
    install: 'apt-get install webkit2gtk-driver xvfb',
    isInstalled: () => Boolean(find('WebKitWebDriver') && find('Xvfb')),
    start: startWebKit,
  },
]
