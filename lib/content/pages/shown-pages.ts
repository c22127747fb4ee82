import { contentIndex } from '#lib/content/read-index.ts'
import { pages } from '#lib/site/pages.ts'

/** Pages that exist only with content of certain kinds: one of these kinds is enough. */
const needs = new Map<
  string,
  readonly ('bundles' | 'plugins' | 'rules' | 'outputs' | 'adopters')[]
>([
  [pages.fits.path, ['bundles']],
  [pages.catalogue.path, ['plugins', 'rules', 'outputs']],
  [pages.adopters.path, ['adopters']],
])

/** Pages at fixed addresses, without those that have no content yet. */
export async function shownPages() {
  const index = await contentIndex()
  return Object.values(pages).filter(
    ({ path }) => needs.get(path)?.some((kind) => index[kind].length > 0) ?? true,
  )
}
