'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

type DevelopmentProps = { firstPaint: string; src: string; version: string; versionAddress: string }

/** Pages to reload after a change, since React does not update elements changed by scripts. */
const needsReload = '[data-search="page"], .calls, #page\\:not-found'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Loads the site's script and shows changes of content, after React has hydrated the page. */
export function Development({ firstPaint, src, version, versionAddress }: DevelopmentProps) {
  const { refresh } = useRouter()
  const started = useRef('')

  useEffect(() => {
    if (started.current === src) return
    if (started.current) location.reload()
    started.current = src
    const script = document.createElement('script')
    script.type = 'module'
    script.src = src
    document.head.append(script)
  }, [src])

  // React runs this effect again for each new `version` of the content.
  useEffect(() => {
    let isShown = true
    async function follow() {
      // If content changed while the page was loading, React has the new `version`, but old
      // elements, so the page is loaded again.
      const isBehind = document.documentElement.dataset.version !== version
      let current = version
      while (isShown && current === version && !isBehind) {
        const address = `${versionAddress}?known=${encodeURIComponent(version)}`
        const response = document.hidden ? undefined : await fetch(address).catch(() => undefined)
        if (response?.ok) current = await response.text()
        else await sleep(500)
      }
      if (!isBehind && !document.querySelector(needsReload)) {
        if (isShown) refresh()
        await sleep(5000)
      }
      if (isShown) location.reload()
    }
    follow()
    return () => {
      isShown = false
    }
  }, [version, versionAddress, refresh])

  return (
    <script
      // React logs an error if it creates an executable script in the browser, as on the 404 page;
      // `text/plain` is allowed.
      type={typeof window === 'undefined' ? undefined : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, for the first paint
      dangerouslySetInnerHTML={{ __html: firstPaint }}
    />
  )
}
