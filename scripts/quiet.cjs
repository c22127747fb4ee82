/**
 * Loaded into Next's server by `npm run dev`: leaves out what Next prints at its start and nobody
 * needs. The address is there already as 'Local', and next.config.ts explains our settings.
 */
const { stripVTControlCharacters } = require('node:util')

// Only this process is meant, not those that it starts.
process.env.NODE_OPTIONS = process.env.NODE_OPTIONS?.replace(
  /--require\S* ?\S*quiet\.cjs"?/,
  '',
).trim()

const noise =
  /^- (?:Network|Experiments)|Running next\.config\S* took|^ {2}. (?:reactDebugChannel|strictRouteTypes|workerThreads)/
const log = console.log
console.log = (...words) => {
  if (!noise.test(stripVTControlCharacters(String(words[0])))) log(...words)
}
