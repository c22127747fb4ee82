'use client'

import { useEffect, useRef } from 'react'

type DevelopmentProps = { firstPaint: string; src: string; version: string; versionAddress: string }

/** Adds the site's script, and a reload when content changes. Both wait until React has compared the page with its own. */
export function Development({ firstPaint, src, version, versionAddress }: DevelopmentProps) {
  const sent = useRef<HTMLScriptElement>(null)

  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = src
    document.head.append(script)
    let isOpen = true
    async function follow() {
      while (isOpen) {
        // The version that the page was sent with: where content changed meanwhile, React has a newer one.
        const shown = sent.current?.dataset.version ?? ''
        const address = `${versionAddress}?known=${encodeURIComponent(shown)}`
        const response = document.hidden ? undefined : await fetch(address).catch(() => undefined)
        if (!response?.ok) await new Promise((resolve) => setTimeout(resolve, 500))
        else if ((await response.text()) !== shown && isOpen) return location.reload()
      }
    }
    follow()
    return () => {
      isOpen = false
    }
  }, [src, versionAddress])

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
