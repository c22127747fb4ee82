import './globals.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Findings } from '../components/findings.tsx'
import { developmentErrors } from '../lib/content/findings.ts'
import { site } from '../lib/site.ts'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1417' },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language}>
      <body>
        <Findings findings={await developmentErrors()} />
        {children}
      </body>
    </html>
  )
}
