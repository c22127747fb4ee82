/**
 * Next calls this when `next build` has exported every page (option `adapterPath`). Next cannot
 * import TypeScript here.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export default {
  name: 'falco-community',
  async onBuildComplete() {
    if (!globalThis.otherFiles)
      throw new Error(
        'build/start-content.ts ran in another process, so the build cannot wait for the files that it makes (docs/dependencies.md)',
      )
    // build/programs.ts writes finish-build.mjs.
    const { finishBuild } = await import(
      pathToFileURL(path.resolve('.site/programs/finish-build.mjs')).href
    )
    await finishBuild(globalThis.otherFiles)
  },
}
