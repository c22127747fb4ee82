import fs from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from './env.ts'

/** A script whose file name contains a hash. */
export type ClientFile = { name: string; text: string }

/**
 * The scripts of the site (build/bundle-client.ts). Every page loads `site` and contains
 * `firstPaint`.
 */
export type ClientScripts = Record<'site' | 'search', ClientFile> & { firstPaint: string }

export const clientFile = (stateDir: string) => path.join(stateDir, 'client.json')

export async function clientScripts(): Promise<ClientScripts> {
  return JSON.parse(await fs.readFile(clientFile(dataDir()), 'utf8'))
}

export async function clientFiles() {
  const { site, search } = await clientScripts()
  return [site, search]
}
