import fs from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from './env.ts'

/** Scripts that are inline in pages; `first-paint` is in every page. */
export const inlineScriptNames = ['first-paint', 'calls', 'filter', 'search', 'upgrade'] as const

type InlineScript = (typeof inlineScriptNames)[number]

export type PageScript = Exclude<InlineScript, 'first-paint'>

/** The scripts of the site, as build/bundle-client.ts writes them. */
export type ClientScripts = {
  /** The file that every page loads; its name contains a hash of its text. */
  site: { name: string; text: string }
  inline: Record<InlineScript, string>
}

export const clientFile = (stateDir: string) => path.join(stateDir, 'client.json')

export async function clientScripts(): Promise<ClientScripts> {
  return JSON.parse(await fs.readFile(clientFile(dataDir()), 'utf8'))
}
