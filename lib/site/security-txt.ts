import { absoluteUrl, site } from './identity.ts'
import { routes } from './routes.ts'
import { advisoryUrl, sourceUrl } from './source-links.ts'

/** When the contacts below expire, at most a year ahead. A test fails three months earlier. */
export const expires = '2027-11-01'

/** Text of security.txt (RFC 9116), with contacts in the order of SECURITY.md. */
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
