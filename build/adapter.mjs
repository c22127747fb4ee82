/**
 * Runs when `next build` has exported every page (Next's "adapterPath"). Next imports it without a
 * TypeScript loader.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export default {
  name: 'falco-community',
  async onBuildComplete() {
    if (!globalThis.otherFiles)
      throw new Error(
        'build/start-content.ts ran in another process than this, so its files cannot be awaited (docs/dependencies.md)',
      )
    // build/programs.ts writes this file.
    const { finishBuild } = await import(
      pathToFileURL(path.resolve('.site/programs/finish-build.mjs')).href
    )
    await finishBuild(globalThis.otherFiles)
  },
}
