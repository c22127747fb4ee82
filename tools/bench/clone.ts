import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { checkoutSide, type Side, setAside } from './side.ts'

/** Folders that CI keeps between builds (docs/deploying.md). */
const kept = ['.contentlayer', '.next/cache', '.site/bench', '.site/programs']

/** Each build as CI runs it: in a new clone of the last commit, with the caches of the last build. */
export function cloneSide(contentDir: string, post: string): Side {
  const home = path.resolve('.site/bench/clone')
  const clone = path.join(home, 'checkout')
  const caches = path.join(home, 'caches.tar')
  const content = path.join(clone, 'content')
  const { build } = checkoutSide('', clone, content, post)
  const run = (command: string, ...words: string[]) =>
    execFileSync(command, words, { stdio: 'ignore' })
  return {
    name: 'clone with caches',
    post: path.join(contentDir, post),
    forget: () => setAside(home, [caches]),
    build() {
      setAside(home, [clone])
      const start = Date.now()
      run('git', 'clone', '.', clone)
      if (fs.existsSync(caches)) run('tar', 'xf', caches, '-C', clone)
      const unpacking = (Date.now() - start) / 1000
      // Installing packages is not measured.
      run('cp', '-al', 'node_modules', clone)
      fs.rmSync(content, { recursive: true })
      fs.cpSync(contentDir, content, { recursive: true })
      const seconds = build()
      const made = kept.filter((dir) => fs.existsSync(path.join(clone, dir)))
      run('tar', 'cf', caches, '-C', clone, ...made)
      process.stderr.write(
        `cloning and unpacking took ${unpacking.toFixed(1)} s of the time below\n`,
      )
      return unpacking + seconds
    },
  }
}
