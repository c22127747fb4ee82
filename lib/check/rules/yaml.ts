import { defineRules } from './rule.ts'
import { describedKeys, file, keys } from './sample.ts'

/** Rules on YAML as such, in front matter and in files of their own. */
export const yamlRules = defineRules({
  'yaml/invalid': {
    severity: 'error',
    meaning: 'Front matter or a file cannot be read as YAML.',
    example: keys('title: Falco: a tour'),
    instead: keys("title: 'Falco: a tour'"),
  },
  'yaml/not-keys': {
    severity: 'error',
    meaning: 'Front matter or a file is YAML, but no keys with values.',
    example: file('posts/a-post.md', '---\n- A headline\n---\n'),
    instead: keys('title: A headline'),
  },
  'yaml/feature-not-read': {
    severity: 'error',
    meaning: 'Anchors, aliases, tags and merge keys are not read: they hide what a value is.',
    example: keys('title: &name Falco'),
    instead: keys('title: Falco'),
  },
  'yaml/nesting-too-deep': {
    severity: 'error',
    meaning: 'Values are nested more than 50 levels deep.',
    example: describedKeys('tags: [[[[…', () => `tags: ${'['.repeat(60)}${']'.repeat(60)}`),
    instead: keys('tags: [Falco]'),
  },
})
