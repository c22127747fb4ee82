import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { siteHandler } from './serve-site.ts'
import { startServer } from './start-server.ts'

/** A finished site. The build wrote the configuration of web servers into `hostsDir`. */
type Site = { dir: string; basePath: string; hostsDir: string }

export type Served = { port: number; stop(): void }

/** Debian's module for `.br` files; nginx itself serves only `.gz` files. */
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

// If root starts nginx without `user root`, its workers cannot read the site.
const nginxFile = ({ hostsDir }: Site, dir: string, port: number) => `
daemon off; pid ${dir}/pid; error_log stderr error; load_module ${brotli}; worker_processes auto;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  ${temporaryFolders.map((kind) => `${kind}_temp_path ${dir}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${dir}/root;
    brotli_static on;
    include ${hostsDir}/nginx.conf;
  }
}`

const caddyFile = ({ hostsDir }: Site, dir: string, port: number) => `
{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  root * ${dir}/root
  import ${hostsDir}/Caddyfile
}`

/** Web servers. Each `install` is the command that installs the server on Debian. */
export const hosts = [
  {
    name: 'npm start',
    isInstalled: () => true,
    start: ({ dir }: Site) => startServer(siteHandler(dir)),
  },
  {
    name: 'nginx',
    install: 'apt-get install nginx-light libnginx-mod-http-brotli-static',
    isInstalled: () => spawnSync('nginx', ['-v']).status === 0 && fs.existsSync(brotli),
    start: (site: Site) => startProgram(site, nginxFile, 'nginx -e stderr -c'),
  },
  {
    name: 'Caddy',
    install: 'apt-get install caddy',
    isInstalled: () => spawnSync('caddy', ['version']).status === 0,
    start: (site: Site) => startProgram(site, caddyFile, 'caddy run --adapter caddyfile --config'),
  },
]

async function startProgram(site: Site, configOf: typeof nginxFile, line: string): Promise<Served> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'host-'))
  const { port, stop } = await startServer(() => undefined)
  stop()
  const config = path.join(dir, 'config')
  // A symbolic link puts the site at its base path.
  const place = path.join(dir, 'root') + site.basePath
  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.symlinkSync(site.dir, place)
  fs.writeFileSync(config, configOf(site, dir, port))
  const [program = '', ...words] = [...line.split(' '), config]
  const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir }
  const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (bytes) => {
    output += bytes
  })
  child.once('exit', () => fs.rmSync(dir, { recursive: true, force: true }))
  const listens = () => fetch(`http://127.0.0.1:${port}/`).then(Boolean, () => false)
  while (!(await listens()))
    if (child.exitCode !== null) throw new Error(`${program} did not start:\n${output}`)
  return { port, stop: () => void child.kill() }
}
