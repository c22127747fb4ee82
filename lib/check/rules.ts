import { svgRules } from './rules/drawings.ts'
import { characterRules, fileRules } from './rules/files.ts'
import { frontMatterRules } from './rules/front-matter.ts'
import { htmlRules } from './rules/html.ts'
import { addressRules, externalLinkRules, linkRules } from './rules/links.ts'
import { markdownRules } from './rules/markdown.ts'
import { pictureRules } from './rules/pictures.ts'
import { postRules } from './rules/posts.ts'
import type { Severity } from './rules/rule.ts'
import { siteRules } from './rules/site.ts'
import { yamlRules } from './rules/yaml.ts'

/** All that is asked of content, by id, in the order of docs/rules.md, which `npm run docs` makes of it. */
export const rules = {
  ...fileRules,
  ...characterRules,
  ...yamlRules,
  ...frontMatterRules,
  ...postRules,
  ...siteRules,
  ...markdownRules,
  ...htmlRules,
  ...addressRules,
  ...linkRules,
  ...externalLinkRules,
  ...pictureRules,
  ...svgRules,
}

export type RuleId = keyof typeof rules

export const severityOf = (rule: RuleId): Severity => rules[rule].severity
