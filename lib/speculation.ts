import { href } from './site.ts'

/**
 * Rules by which a browser fetches a page of ours when a link to it is pointed at or touched.
 * Source: https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export function speculationRules(): string {
  const inside = { href_matches: href('/*') }
  const files = { href_matches: [href('/media/*'), href('/*.xml'), href('/*.txt')] }
  return JSON.stringify({ prefetch: [{ where: { and: [inside, { not: files }] }, eagerness: 'moderate' }] })
}
