'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

type DevelopmentProps = {
  /** The script that sets the colours before the first paint. */
  firstPaint: string
  /** Address of the script with the site's behaviour. */
  src: string
  /** Another one with each change of content. */
  version: string
  /** Address that answers with the current version. */
  versionAddress: string
}

/** How often a page asks for the version. */
const pollMs = 500

/** When a page that was not refreshed loads itself again. */
const reloadMs = 5000

/** Address of the script that was started in this page. */
let started: string | undefined

/** The version of content that the page last showed. */
let seen: string | undefined

/**
 * The site's scripts in development. They start after React has taken the page over: it compares the page with what it
 * would have made, and logs what a script changed before. A build has no client component.
 */
export function Development({ firstPaint, src, version, versionAddress }: DevelopmentProps) {
  const { refresh } = useRouter()
  const sent = useRef<HTMLScriptElement>(null)

  useEffect(() => {
    if (started === src) return
    if (started !== undefined) location.reload()
    started = src
    const script = document.createElement('script')
    script.type = 'module'
    script.src = src
    document.head.append(script)
  }, [src])

  useEffect(() => {
    // Content that changed while React took the page over: React has the new page then, but leaves the text as it was sent.
    const missedChange = seen === undefined && sent.current?.dataset.version !== version
    // Next goes on showing 'not found' in an open page until its address changes.
    const wasNotFound = seen !== undefined && seen !== version && document.getElementById('page:not-found')
    if (missedChange || wasNotFound) location.reload()
    seen = version
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    async function poll(): Promise<void> {
      const response = document.hidden ? undefined : await fetch(versionAddress).catch(() => undefined)
      const current = response?.ok ? await response.text().catch(() => version) : version
      if (isOver) return
      if (current === version) {
        timer = setTimeout(poll, pollMs)
      } else {
        // The refreshed page has another version, for which this effect runs again.
        refresh()
        timer = setTimeout(() => location.reload(), reloadMs)
      }
    }
    void poll()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [version, versionAddress, refresh])

  return (
    <script
      ref={sent}
      data-version={version}
      // React logs an error for a script that it creates in the browser, as for 'not found', unless the script is data.
      type={typeof window === 'undefined' ? undefined : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint
      dangerouslySetInnerHTML={{ __html: firstPaint }}
    />
  )
}
