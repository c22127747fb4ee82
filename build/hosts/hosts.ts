import fs from 'node:fs/promises'
import path from 'node:path'
import { hostsDir } from '#build/places.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { parseRedirects } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'
import { type Answers, siteAnswers } from './answers.ts'
import { caddyFile } from './caddy.ts'
import { nginxFile } from './nginx.ts'
import { vercelFile } from './vercel.ts'

/**
 * Writes configuration for nginx and Caddy to serve the site that was just built. In a build on
 * Vercel, also writes the deployment.
 */
export async function writeHosts(env: SiteEnv, scripts: readonly string[]) {
  const redirects = parseRedirects(
    await fs.readFile(path.join(env.outDir, routes.redirects()), 'utf8'),
  )
  const answers = siteAnswers(scripts, redirects, env)
  const dir = hostsDir(env)
  await fs.mkdir(dir, { recursive: true })
  await fs.writeFile(path.join(dir, 'nginx.conf'), nginxFile(answers))
  await fs.writeFile(path.join(dir, 'Caddyfile'), caddyFile(answers))
  if (env.platform === 'Vercel') await placeForVercel(env.outDir, answers)
}

/**
 * Copies the site into the folder that Vercel deploys: https://vercel.com/docs/build-output-api
 */
export async function placeForVercel(outDir: string, answers: Answers, output = '.vercel/output') {
  await fs.rm(output, { recursive: true, force: true })
  await fs.cp(outDir, path.join(output, 'static', answers.basePath), { recursive: true })
  for (const address of answers.hidden)
    await fs.rm(path.join(output, 'static', address), { force: true })
  await fs.writeFile(path.join(output, 'config.json'), vercelFile(answers))
}
