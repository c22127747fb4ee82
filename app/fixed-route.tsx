import { notFound } from 'next/navigation'
import { footerLinks } from '#lib/content/community.ts'
import { shownPages } from '#lib/content/pages/shown-pages.ts'
import { isUnchanged } from '#lib/content/pages/static-params.ts'

/**
 * A page at a fixed address. Next renders it in every build; if it shows the same as in an earlier
 * build, its components are not rendered, and the finished page is reused.
 * @param show returns its elements, whose props are everything that the page and its head show
 */
export function fixedPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    const page = await show()
    const isReused = await isUnchanged(path, [page, await footerLinks()])
    // The build fails on this element if the finished page is not in the cache (strip-page.ts).
    return isReused ? <template id="B:unchanged" /> : page
  }
}
