/**
 * Hides lines that Next prints at its start: 'Network', which repeats the address in 'Local', and
 * experiments, which docs/dependencies.md explains. `npm run dev` loads this file into Next's
 * server.
 */
const { stripVTControlCharacters } = require('node:util')

// Child processes inherit NODE_OPTIONS, and must not load this file.
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
