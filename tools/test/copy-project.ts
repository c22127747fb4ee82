import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Copies the project without content. Packages are hard-linked: bundlers refuse symbolic links. */
export function copyProject(to: string) {
  const packages = 'node_modules'
  const isLeftOut = new Set(['.contentlayer', '.git', '.next', '.site', 'content', packages, 'out'])
  fs.mkdirSync(to, { recursive: true })
  for (const name of fs.readdirSync(to).filter((name) => name !== packages))
    fs.rmSync(path.join(to, name), { recursive: true })
  for (const name of fs.readdirSync('.').filter((name) => !isLeftOut.has(name)))
    fs.cpSync(name, path.join(to, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== packages,
    })
  fs.mkdirSync(path.join(to, 'content'))
  const linked = path.join(to, packages)
  // The copied packages are up to date if npm lists the same packages in both folders.
  const installed = (folder: string) =>
    fs.readFileSync(path.join(folder, '.package-lock.json'), 'utf8')
  if (fs.existsSync(linked) && installed(linked) === installed(packages)) return
  const fresh = `${linked}.new`
  for (const folder of [linked, fresh]) fs.rmSync(folder, { recursive: true, force: true })
  execFileSync('cp', ['-al', packages, fresh])
  fs.renameSync(fresh, linked)
}
