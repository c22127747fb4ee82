import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Next resolves this name to the data of the moment; the types and the tests, to an example of it.
  resolve: { alias: { 'content-stamp': path.resolve('lib/content/stamp.example.json') } },
  // Generous, since a machine may be busy with more than this; a test that passes does not wait.
  test: {
    testTimeout: 30_000,
    // All cores: by default Vitest leaves one idle, of two.
    maxWorkers: '100%',
    // Files share what they import: with a process each, importing took most of the time. No test changes what another
    // reads, or it puts it back.
    isolate: false,
    include: ['{app,build,client,components,lib,schema,scripts,tools}/**/*.test.{ts,tsx}'],
    exclude: ['**/fixtures/**'],
  },
})
