import { defineRules } from './rule.ts'
import { described, file, type Sample } from './sample.ts'

const root = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"'
const head = '<?xml version="1.0" encoding="UTF-8"?>'
const drawing = (inside: string): Sample => file('posts/a.svg', `${root}>${inside}</svg>\n`)
const plain = drawing('<circle r="4"/>')

/** Rules on drawings: opened by itself, an SVG is a page of this site. */
export const svgRules = defineRules({
  'svg/element-not-allowed': {
    severity: 'error',
    meaning: 'An element is not one that a picture needs: it could run something.',
    example: drawing('<script>run()</script>'),
    instead: plain,
  },
  'svg/attribute-not-allowed': {
    severity: 'error',
    meaning: 'An attribute is not one that a picture needs.',
    example: drawing('<circle r="4" onclick="run()"/>'),
    instead: plain,
  },
  'svg/style-not-allowed': {
    severity: 'error',
    meaning: 'A style loads something from elsewhere, or is not whole.',
    example: drawing('<style>@import "https://falco.org/a.css";</style>'),
    instead: drawing('<style>circle { fill: red }</style>'),
  },
  'svg/instruction-not-allowed': {
    severity: 'error',
    meaning: 'An instruction for other programs stands in the drawing.',
    example: file('posts/a.svg', `<?xml-stylesheet href="a.css"?>\n${root}/>\n`),
    instead: file('posts/a.svg', `${root}/>\n`),
  },
  'svg/entities-not-allowed': {
    severity: 'error',
    meaning: 'A DOCTYPE defines entities, which can hide a script.',
    example: file('posts/a.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>\n${root}/>\n`),
    instead: file('posts/a.svg', `${root}/>\n`),
  },
  'svg/leads-elsewhere': {
    severity: 'error',
    meaning: 'An element draws what does not stand in the file.',
    example: drawing('<use href="https://falco.org/b.svg#c"/>'),
    instead: drawing('<use href="#c"/>'),
  },
  'svg/link-relative': {
    severity: 'error',
    meaning: 'A link leads to a place that depends on where the drawing lies.',
    example: drawing('<a href="b.html"><circle r="4"/></a>'),
    instead: drawing('<a href="https://falco.org/"><circle r="4"/></a>'),
  },
  'svg/not-a-drawing': {
    severity: 'error',
    meaning: 'The file does not begin with <svg> and the namespace by which browsers draw it.',
    example: file('posts/a.svg', '<svg width="9" height="9"/>\n'),
    instead: file('posts/a.svg', `${root}/>\n`),
  },
  'svg/not-well-formed': {
    severity: 'error',
    meaning: 'The file is no well-formed XML.',
    example: file('posts/a.svg', `${root}>\n`),
    instead: file('posts/a.svg', `${root}/>\n`),
  },
  'svg/xml-version': {
    severity: 'error',
    meaning: 'The file is XML 1.1, which browsers do not read.',
    example: file('posts/a.svg', `${head.replace('1.0', '1.1')}\n${root}/>\n`),
    instead: file('posts/a.svg', `${head}\n${root}/>\n`),
  },
  'svg/not-utf8': {
    severity: 'error',
    meaning: 'The file is, or says that it is, in another encoding than UTF-8.',
    example: file('posts/a.svg', `${head.replace('UTF-8', 'UTF-7')}\n${root}/>\n`),
    instead: file('posts/a.svg', `${head}\n${root}/>\n`),
  },
  'svg/control-character': {
    severity: 'error',
    meaning: 'A control character stands in the file.',
    example: drawing('<title>A bell\u0007</title>'),
    instead: drawing('<title>A bell</title>'),
  },
  'svg/too-large': {
    severity: 'error',
    meaning: 'A drawing has more elements, levels or bytes than a browser draws in a moment.',
    example: described('posts/a.svg, of 201 <g> in each other', () => ({
      'posts/a.svg': `${root}>${'<g>'.repeat(201)}${'</g>'.repeat(201)}</svg>`,
    })),
    instead: 'Save it simpler, or as .png.',
  },
})
