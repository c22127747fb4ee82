import { absoluteUrl, site } from './identity.ts'
import { routes } from './routes.ts'
import { advisoryUrl, sourceUrl } from './source-links.ts'

/** Until when the addresses below are valid, at most a year ahead. A test fails three months before. */
export const expires = '2027-11-01'

/** Where to report a vulnerability (RFC 9116): in the order of SECURITY.md. */
export async function securityTxt() {
  const process = `${site.organisation}/.github/blob/main/SECURITY.md`
  const contacts = [advisoryUrl(), process].filter(Boolean)
  const fields = [
    ...contacts.map((contact) => ['Contact', contact]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Preferred-Languages', site.language],
    ['Canonical', absoluteUrl(routes.securityTxt())],
    ['Policy', sourceUrl('SECURITY.md') ?? process],
  ]
  return fields.map((field) => `${field.join(': ')}\n`).join('')
}
