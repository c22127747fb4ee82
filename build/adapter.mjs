/**
 * Next calls the adapter (option `adapterPath`) when `next build` has exported every page. Next
 * cannot import an adapter written in TypeScript.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export default {
  name: 'falco-community',
  async onBuildComplete() {
    if (!globalThis.otherFiles)
      throw new Error(
        'build/start-content.ts ran outside the process of this adapter (docs/dependencies.md)',
      )
    // build/programs.ts writes finish-build.mjs.
    const { finishBuild } = await import(
      pathToFileURL(path.resolve('.site/programs/finish-build.mjs')).href
    )
    await finishBuild(globalThis.otherFiles)
  },
}
