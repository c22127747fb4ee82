import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Next resolves this name to the data of the moment; the types and the tests, to an example of it.
  resolve: { alias: { 'content-stamp': path.resolve('lib/content/stamp.example.json') } },
  test: { include: ['{app,client,components,lib,scripts}/**/*.test.{ts,tsx}'], exclude: ['**/fixtures/**'] },
})
