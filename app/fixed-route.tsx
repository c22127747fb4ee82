import { notFound } from 'next/navigation'
import { footerLinks } from '#lib/content/community.ts'
import { shownPages } from '#lib/content/pages/shown-pages.ts'
import { isUnchanged } from '#lib/content/pages/static-params.ts'

/**
 * Makes a page with a fixed address, which Next renders in every build. If the page shows the same
 * as in an earlier build, an empty page is rendered, and the build uses the earlier one.
 * @param show returns the elements of the page; their props must contain everything that it shows
 */
export function fixedPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    const page = await show()
    const isReused = await isUnchanged(path, [page, await footerLinks()])
    // Marks the page as empty: the build replaces it, or fails if it has no earlier one
    // (strip-page.ts).
    return isReused ? <template id="B:unchanged" /> : page
  }
}
