import fs from 'node:fs/promises'
import path from 'node:path'
import type { SiteAddresses } from '#lib/site/address-list.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

const fileOf = (dataDir: string): string => path.join(dataDir, 'addresses.json')

/** Writes the addresses of a site where a build finds them. */
export async function writeAddresses(dataDir: string, { published, all }: SiteAddresses): Promise<void> {
  await writeWhole(fileOf(dataDir), JSON.stringify({ published, all }))
}

export async function readAddresses(dataDir: string): Promise<SiteAddresses> {
  return JSON.parse(await fs.readFile(fileOf(dataDir), 'utf8'))
}
