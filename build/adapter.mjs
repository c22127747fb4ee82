/**
 * What `next build` does when it has exported every page (Next's documentation: "adapterPath"). Plain JavaScript, since
 * Next imports it in each of its processes, without the loader of TypeScript.
 */
import { tsImport } from 'tsx/esm/api'

export default {
  name: 'falco-community',
  async onBuildComplete() {
    const { finishBuild } = await tsImport('./finish-build.ts', import.meta.url)
    await finishBuild()
  },
}
