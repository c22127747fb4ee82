import { notFound } from 'next/navigation'
import { footerLinks } from '#lib/content/community.ts'
import { shownPages } from '#lib/content/pages/shown-pages.ts'
import { isUnchanged } from '#lib/content/pages/static-params.ts'

/**
 * Makes a page with a fixed address, which Next renders in every build. If nothing shown has
 * changed since an earlier build, Next renders an empty page, and the build uses the page of the
 * earlier build.
 * @param show - returns the page's elements; their props must contain everything shown, since the
 * props are compared
 */
export function fixedPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    const page = await show()
    const isReused = await isUnchanged(path, [page, await footerLinks()])
    // Marks an empty page, which the build replaces with the cached page of an earlier build
    // (strip-page.ts).
    return isReused ? <template id="B:unchanged" /> : page
  }
}
