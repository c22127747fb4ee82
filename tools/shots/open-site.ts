import { type Browser, chromium } from '@playwright/test'
import { builtBasePath, requireSite, siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

export async function withSite(
  outDir: string,
  work: (browser: Browser, address: string) => Promise<void>,
) {
  await requireSite(outDir)
  const basePath = builtBasePath(outDir)
  const server = await startServer(siteHandler(outDir))
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs })
  try {
    await work(browser, server.address + basePath)
  } finally {
    await browser.close()
    server.stop()
  }
}
