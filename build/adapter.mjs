/**
 * What `next build` does when it has exported every page (Next's documentation: "adapterPath"). Plain JavaScript, since
 * Next imports it in each of its processes, with no loader; what it does is TypeScript, which was bundled when the build began.
 */
export default {
  name: 'falco-community',
  async onBuildComplete() {
    const { finishBuild } = await import('#.site/code/finish-build/finish-build.mjs')
    await finishBuild()
  },
}
