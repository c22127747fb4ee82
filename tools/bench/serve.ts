import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { hostsDir } from '#build/places.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { hosts } from '#tools/serve/hosts.ts'
import { builtBasePath, requireSite } from '#tools/serve/serve-site.ts'

/** Measures requests per second of each installed server. @returns lines of a table */
export async function measureServing(env: SiteEnv) {
  await requireSite(env.outDir)
  const basePath = builtBasePath(env.outDir)
  const feed = JSON.parse(fs.readFileSync(path.join(env.outDir, 'feed.json'), 'utf8'))
  const index = `${basePath}/blog/`
  const rows = [
    { name: 'a post', address: new URL(feed.items[0]?.url ?? index, env.siteUrl).pathname },
    { name: 'index of the blog', address: index },
    { name: 'feed', address: `${basePath}/feed.xml` },
    { name: 'index again (304)', address: index, isKnown: true },
  ].map((row) => ({ ...row, results: [] as string[], first: 0 }))
  const present = hosts.filter((host) => host.isInstalled())
  for (const host of present) {
    const served = await host.start({ dir: env.outDir, basePath, hostsDir: hostsDir(env) })
    for (const row of rows) {
      process.stderr.write(`${host.name}: ${row.name}\n`)
      const { rate, p99, errors } = await load(
        `http://127.0.0.1:${served.port}${row.address}`,
        row.isKnown,
      )
      row.first ||= rate
      row.results.push(
        `${Math.round(rate)}/s ×${(rate / row.first).toFixed(1)}, ${p99} ms, ${errors} errors`,
      )
    }
    served.stop()
  }
  const table = [
    ['', ...present.map(({ name }) => name)],
    ...rows.map(({ name, results }) => [name, ...results]),
  ]
  const pad = (cell: string) => cell.padEnd(32)
  return table.map((cells) => cells.map(pad).join('').trimEnd())
}

/** Sends requests for five seconds. @param isKnown whether the client has the page in its cache */
async function load(url: string, isKnown = false) {
  const words = ['-j', '-n', '-c', '10', '-d', '5', '-H', 'accept-encoding=gzip']
  if (isKnown) words.push('-H', `if-none-match=${(await fetch(url)).headers.get('etag')}`)
  const child = spawn(process.execPath, ['node_modules/autocannon/autocannon.js', ...words, url])
  const [text] = await Promise.all([child.stdout.toArray(), once(child, 'close')])
  const { requests, latency, ...counts } = JSON.parse(Buffer.concat(text).toString())
  const wrong = counts[isKnown ? '2xx' : '3xx'] + counts['4xx'] + counts['5xx']
  return {
    rate: Number(requests.average),
    p99: latency.p99,
    errors: counts.errors + counts.timeouts + wrong,
  }
}
