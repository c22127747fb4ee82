import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from '@playwright/test'
import { builtBasePath, requireSite, siteHandler } from '#tools/serve/serve-site.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

export async function withSite(
  outDir: string,
  work: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  await requireSite(outDir)
  const basePath = builtBasePath(outDir)
  const server = createServer(siteHandler(outDir, basePath)).listen(0, 'localhost')
  await once(server, 'listening')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArgs] })
  try {
    await work(browser, `http://localhost:${(server.address() as AddressInfo).port}${basePath}`)
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
