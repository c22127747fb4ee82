/**
 * What `next build` does when it has exported every page (Next's documentation: "adapterPath"). Plain JavaScript, since
 * Next imports it in each of its processes, without the loader of TypeScript.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export default {
  name: 'falco-community',
  async onBuildComplete() {
    // Written by build/programs.ts.
    const { finishBuild } = await import(pathToFileURL(path.resolve('.site/programs/finish-build.mjs')).href)
    await finishBuild(globalThis.otherFiles)
  },
}
