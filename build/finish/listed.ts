import fs from 'node:fs/promises'
import path from 'node:path'
import { addressOfFile, type SiteAddresses } from '#lib/site/address-list.ts'

/** Folders that the build fills by names with a hash in them, which only published texts ask for. */
const filled = /^\/(?:client|media|recordings|search\/data)\//

/**
 * Files of a finished site, by their paths below it, whose address is not in the list, and published addresses that no
 * file answers; one line each.
 */
export function addressProblems(files: Iterable<string>, { published, all }: SiteAddresses): string[] {
  const listed = new Set(all)
  const answered = new Set<string>()
  const problems: string[] = []
  for (const file of files) {
    const address = addressOfFile(file)
    answered.add(address)
    if (!listed.has(address) && !filled.test(address))
      problems.push(`${file}: ${address} is an address that neither the check nor lib/check/across/claims.ts knows`)
  }
  for (const address of published)
    if (!answered.has(address)) problems.push(`${address}: no file of the site answers it`)
  return problems
}

/**
 * Holds a finished site against the list that the check made, so that nothing is published that it has not seen and
 * nothing is lost on the way.
 * @throws Error with a line for each file and address that is not as it should be
 */
export async function refuseUnlisted(siteDir: string, addresses: SiteAddresses): Promise<void> {
  const entries = await fs.readdir(siteDir, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(siteDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const problems = addressProblems(files, addresses)
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
