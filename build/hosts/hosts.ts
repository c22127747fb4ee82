import fs from 'node:fs/promises'
import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { parseRedirects } from '#lib/site/redirects-file.ts'
import { routes } from '#lib/site/routes.ts'
import { siteAnswers } from './answers.ts'
import { nginxFile } from './nginx.ts'
import { placeForVercel } from './vercel.ts'

/**
 * Writes configuration for nginx to serve the site in `siteDir`. In a build on Vercel, also
 * writes the folder that Vercel deploys.
 */
export async function writeHosts(
  env: SiteEnv,
  siteDir: string,
  scripts: readonly string[],
  clientPages: readonly string[],
) {
  const redirects = parseRedirects(
    await fs.readFile(path.join(siteDir, routes.redirects()), 'utf8'),
  )
  const answers = siteAnswers(scripts, redirects, env, clientPages)
  const dir = path.join(env.stateDir, 'hosts')
  await fs.mkdir(dir, { recursive: true })
  await fs.writeFile(path.join(dir, 'nginx.conf'), nginxFile(answers))
  if (env.platform === 'Vercel') await placeForVercel(siteDir, answers)
}
