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
  /** Address that answers with the version of now, as soon as that is another one than `?seen=`. */
  versionAddress: string
}

/** When a page that was not refreshed loads itself again. */
const reloadMs = 5000

/** When a page asks again after no answer. */
const retryMs = 1000

/** Address of the script that was started in this page. */
let started: string | undefined

/** The version of content that the page last showed. */
let seen: string | undefined

/**
 * The site's scripts in development, where the framework takes each page over: they wait until it has, since it
 * compares the page with what it would have made, and logs what a script changed. A build has no client component, and
 * this one is not in it (app/layout.tsx).
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
    if (seen === undefined && sent.current?.dataset.version !== version) {
      // A change came while React took the page over: it has the new page then, and leaves the text as it was sent.
      location.reload()
    } else if (seen !== undefined && seen !== version && document.getElementById('page:not-found')) {
      // Next goes on showing 'not found' in an open page, whatever there is now, until its address changes.
      location.reload()
    }
    seen = version
    let question: AbortController | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    function stop(): void {
      question?.abort()
      clearTimeout(timer)
    }
    async function ask(): Promise<void> {
      question = new AbortController()
      const { signal } = question
      const response = await fetch(`${versionAddress}?seen=${version}`, { signal }).catch(() => undefined)
      // A server that is gone has no other version.
      const now = response?.ok ? await response.text().catch(() => version) : version
      if (signal.aborted) return
      if (now === version) {
        timer = setTimeout(ask, response?.ok ? 0 : retryMs)
      } else {
        // The refreshed page has another version, for which this effect runs again.
        refresh()
        timer = setTimeout(() => location.reload(), reloadMs)
      }
    }
    // A browser has six connections to a host: tabs in the background must not hold them.
    function follow(): void {
      stop()
      if (!document.hidden) void ask()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', follow)
    }
  }, [version, versionAddress, refresh])

  return (
    <script
      ref={sent}
      data-version={version}
      // A browser that makes the element, as for 'not found', runs none; React logs that, but for scripts that are data.
      type={typeof window === 'undefined' ? undefined : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint
      dangerouslySetInnerHTML={{ __html: firstPaint }}
    />
  )
}
