import { adopters, falcoRules, outputs, plugins } from '#lib/content/catalogue.ts'
import { bundles } from '#lib/content/compatibility.ts'
import { pages } from '#lib/site/pages.ts'

/** Number of entries of pages that exist only if they have some. */
const entriesOf = new Map<string, () => Promise<number>>([
  [pages.fits.path, async () => (await bundles()).bundles.length],
  [
    pages.catalogue.path,
    async () =>
      (await plugins()).plugins.length +
      (await falcoRules()).rules.length +
      (await outputs()).outputs.length,
  ],
  [pages.adopters.path, async () => (await adopters()).adopters.length],
])

export async function isShown({ path }: { path: string }) {
  const count = entriesOf.get(path)
  return count === undefined || (await count()) > 0
}

/** Fixed pages that exist: all but lists without entries. */
export async function shownPages() {
  const all = Object.values(pages)
  const shown = await Promise.all(all.map(isShown))
  return all.filter((_, at) => shown[at])
}
