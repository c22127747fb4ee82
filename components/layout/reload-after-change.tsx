'use client'

import { useEffect } from 'react'

type DevelopmentProps = { firstPaint: string; src: string; version: string; versionAddress: string }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Loads the site's script after React has hydrated the page, and reloads after a change. */
export function Development({ firstPaint, src, version, versionAddress }: DevelopmentProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these reloads the page
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = src
    document.head.append(script)
    const stop = new AbortController()
    const address = `${versionAddress}?known=${encodeURIComponent(version)}`
    reloadAfterChange(address, version, stop.signal)
    return () => stop.abort()
  }, [])

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

async function reloadAfterChange(address: string, version: string, signal: AbortSignal) {
  while (!signal.aborted) {
    const response = document.hidden
      ? undefined
      : await fetch(address, { signal }).catch(() => undefined)
    if (!response?.ok) await sleep(500)
    else if ((await response.text()) !== version) return location.reload()
  }
}
