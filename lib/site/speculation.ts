import { href } from './identity.ts'

/**
 * Rules by which a browser fetches a page of ours when a link to it is pointed at or touched.
 * Source: https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export function speculationRules(): string {
  // Pages end with a slash; files do not.
  const pages = { href_matches: [href('/'), href('/*/')] }
  return JSON.stringify({ prefetch: [{ where: pages, eagerness: 'moderate' }] })
}
