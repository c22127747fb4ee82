import { type Browser, chromium } from '@playwright/test'
import { requireSite, siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

export async function withSite(
  outDir: string,
  work: (browser: Browser, address: string) => Promise<void>,
) {
  const basePath = await requireSite(outDir)
  const server = await startServer(siteHandler(outDir))
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs })
  try {
    await work(browser, server.address + basePath)
  } finally {
    await browser.close()
    server.stop()
  }
}
