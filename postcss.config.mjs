import path from 'node:path'

// Turbopack sometimes runs Tailwind without the name of the style sheet; Tailwind then resolves
// imports from `base`.
const base = path.resolve('app')

export default { plugins: { '@tailwindcss/postcss': { base } } }
