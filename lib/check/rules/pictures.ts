import { defineRules } from './rule.ts'
import { dot, text } from './sample.ts'

/** Rules on pictures that documents show. */
export const pictureRules = defineRules({
  'picture/alt-missing': {
    severity: 'warning',
    meaning: 'A picture has no words for those who cannot see it.',
    example: text('![](./dot.png)', { 'posts/dot.png': dot }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/not-found': {
    severity: 'error',
    meaning: 'A picture is not there.',
    example: text('![A dot](./dots.png)', { 'posts/dot.png': dot }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/not-a-path': {
    severity: 'error',
    meaning: 'A picture is named by an address of the site, not by the path of a file.',
    example: text('![A dot](/dot.png)'),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/outside-content': {
    severity: 'error',
    meaning: 'A picture lies outside of the content folder.',
    example: text('![A dot](../../dot.png)'),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/on-another-host': {
    severity: 'error',
    meaning: 'A picture lies on another host, which would learn of each reader.',
    example: text('![A dot](https://falco.org/dot.png)'),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/format-unknown': {
    severity: 'error',
    meaning: 'A picture has a format that not every browser shows.',
    example: text('![A dot](./dot.txt)', { 'posts/dot.txt': '.' }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/not-a-picture': {
    severity: 'error',
    meaning: 'A file is a picture by its name, and is none.',
    example: text('![A dot](./dot.png)', { 'posts/dot.png': 'no picture' }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/extension-wrong': {
    severity: 'error',
    meaning: 'A picture has another format than its name says.',
    example: text('![A dot](./dot.jpg)', { 'posts/dot.jpg': dot }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/damaged': {
    severity: 'error',
    meaning: 'A picture is damaged or cut off.',
    example: text('![A dot](./dot.png)', { 'posts/dot.png': Buffer.from('\x89PNG\r\n\x1A\n', 'latin1') }),
    instead: text('![A dot](./dot.png)', { 'posts/dot.png': dot }),
  },
  'picture/too-large': {
    severity: 'error',
    meaning: 'A picture has more pixels, frames or elements than one may have, or takes 8 seconds to decode.',
    example: text('![A sky](./sky.png)', { 'posts/sky.png': { width: 7100, height: 7100 } }),
    instead: 'Save it smaller.',
  },
  'picture/larger-than-screens': {
    severity: 'warning',
    meaning: 'A picture is longer than 4,000 pixels, which no screen shows.',
    example: text('![A line](./line.png)', { 'posts/line.png': { width: 4001, height: 1 } }),
    instead: text('![A line](./line.png)', { 'posts/line.png': { width: 4000, height: 1 } }),
  },
  'picture/slow-to-load': {
    severity: 'warning',
    meaning: 'A picture has more than 2 MB.',
    example: text('![A dot](./dot.svg)', { 'posts/dot.svg': drawing(2_100_000) }),
    instead: text('![A dot](./dot.svg)', { 'posts/dot.svg': drawing(1) }),
  },
  'picture/size-missing': {
    severity: 'warning',
    meaning: 'A drawing does not say how large it is.',
    example: text('![A dot](./dot.svg)', { 'posts/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    instead: text('![A dot](./dot.svg)', {
      'posts/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    }),
  },
})

function drawing(blanks: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${' '.repeat(blanks)}</svg>`
}
