import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'

/** A finished site. The build wrote the configuration of web servers into `hostsDir`. */
type Site = { dir: string; basePath: string; hostsDir: string }

export type Served = { port: number; stop(): void }

const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

// If root starts nginx without `user root`, its workers cannot read the site.
const nginxFile = ({ hostsDir }: Site, dir: string, port: number) => `
daemon off; pid ${dir}/pid; error_log stderr error; worker_processes auto;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  ${temporaryFolders.map((kind) => `${kind}_temp_path ${dir}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${dir}/root;
    include ${hostsDir}/nginx.conf;
  }
}`

export const hosts = [
  {
    name: 'npm start',
    isInstalled: () => true,
    start: ({ dir }: Site) => startServer(siteHandler(dir)),
  },
  {
    name: 'nginx',
    isInstalled: () => spawnSync('nginx', ['-v']).status === 0,
    start: (site: Site) => startNginx(site),
  },
]

async function startNginx(site: Site): Promise<Served> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'host-'))
  const { port, stop } = await startServer(() => undefined)
  stop()
  const config = path.join(dir, 'config')
  // A symbolic link puts the site at its base path.
  const place = path.join(dir, 'root') + site.basePath
  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.symlinkSync(site.dir, place)
  fs.writeFileSync(config, nginxFile(site, dir, port))
  const words = ['-e', 'stderr', '-c', config]
  const child = spawn('nginx', words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (bytes) => {
    output += bytes
  })
  child.once('exit', () => fs.rmSync(dir, { recursive: true, force: true }))
  const listens = () => fetch(`http://127.0.0.1:${port}/`).then(Boolean, () => false)
  while (!(await listens()))
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${output}`)
  return { port, stop: () => void child.kill() }
}
