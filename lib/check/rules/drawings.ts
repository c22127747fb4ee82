import { defineRules } from './rule.ts'
import { file, type Sample } from './sample.ts'

const root = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"'
const drawing = (inside: string): Sample => file('posts/a.svg', `${root}>${inside}</svg>\n`)

/** Rules on drawings: opened by itself, an SVG is a page of this site. */
export const svgRules = defineRules({
  'svg/not-allowed': {
    severity: 'error',
    meaning: 'A drawing holds what a picture does not need: it could run something, or load it from elsewhere.',
    example: drawing('<script>run()</script>'),
    instead: drawing('<circle r="4"/>'),
  },
  'svg/damaged': {
    severity: 'error',
    meaning: 'A drawing is no well-formed XML 1.0 in UTF-8, or does not begin with <svg> and its namespace.',
    example: file('posts/a.svg', `${root}>\n`),
    instead: file('posts/a.svg', `${root}/>\n`),
  },
})
