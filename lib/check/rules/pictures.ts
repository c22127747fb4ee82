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
    meaning: 'A picture is not there, or is named by no path of a file in the content folder.',
    example: text('![A dot](./dots.png)', { 'posts/dot.png': dot }),
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
    meaning: 'A file is no picture, not of the format that its name says, or of one that not every browser shows.',
    example: text('![A dot](./dot.txt)', { 'posts/dot.txt': '.' }),
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
  'picture/costly': {
    severity: 'warning',
    meaning: 'A picture has more than 2 MB, is longer than 4,000 pixels, or is a drawing without a size.',
    example: text('![A line](./line.png)', { 'posts/line.png': { width: 4001, height: 1 } }),
    instead: text('![A line](./line.png)', { 'posts/line.png': { width: 4000, height: 1 } }),
  },
})
