import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const packages = 'node_modules'
const leftOut = ['.contentlayer', '.git', '.next', '.site', 'content', packages, 'out']

/** Copies the project without content. Hard-links packages: bundlers refuse symbolic links. */
export function copyProject(to: string) {
  fs.mkdirSync(to, { recursive: true })
  for (const name of fs.readdirSync(to).filter((name) => name !== packages))
    fs.rmSync(path.join(to, name), { recursive: true })
  for (const name of fs.readdirSync('.').filter((name) => !leftOut.includes(name)))
    fs.cpSync(name, path.join(to, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== packages,
    })
  fs.mkdirSync(path.join(to, 'content'))
  const linked = path.join(to, packages)
  // Packages that an earlier test linked are up to date if npm lists the same ones in both folders.
  const listOf = (folder: string) =>
    fs.readFileSync(path.join(folder, '.package-lock.json'), 'utf8')
  if (fs.existsSync(linked) && listOf(linked) === listOf(packages)) return
  const fresh = `${linked}.new`
  for (const folder of [linked, fresh]) fs.rmSync(folder, { recursive: true, force: true })
  execFileSync('cp', ['-al', packages, fresh])
  fs.renameSync(fresh, linked)
}
