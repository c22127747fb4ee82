import { defineRules } from './rule.ts'
import { text } from './sample.ts'

/** Rules on HTML within Markdown. */
export const htmlRules = defineRules({
  'html/not-allowed': {
    severity: 'error',
    meaning: 'A tag or an attribute is none of the few that a text may have, or stands where it may not.',
    example: text('<iframe src="https://falco.org/"></iframe>'),
    instead: text('[The page](https://falco.org/)'),
  },
})
