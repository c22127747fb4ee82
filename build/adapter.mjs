/**
 * What `next build` does when it has exported every page (Next's documentation: "adapterPath"). Plain JavaScript, since
 * Next imports it in each of its processes, with no loader; what it does is TypeScript, loaded once there is something to do.
 */
export default {
  name: 'falco-community',
  async onBuildComplete() {
    const { tsImport } = await import('tsx/esm/api')
    const { finishBuild } = await tsImport('./finish-build.ts', import.meta.url)
    await finishBuild()
  },
}
