import type { ReportIn } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { type Collision, createAddressList } from '#lib/site/address-list.ts'
import { impossibleName } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Claim, DocumentClaim, OtherKey } from './claims.ts'

/** Pages that several posts share by their nature. */
const shared: readonly Claim['key'][] = ['date', 'tags', 'author']

/** Pages that the site makes as posts come, so that a former address of this form is taken sooner or later. */
const grouping = /^\/(?:\d{4}|blog\/(?:\d{4}(?:\/\d\d)?|(?:tags|authors)\/[^/]+|(?:.+\/)?page\/\d+))\/$/

/** Reports addresses that two things would have, and those that no folder or file can have. */
export function checkCollisions(own: readonly Claim[], claims: readonly DocumentClaim[], report: ReportIn): void {
  const add = createAddressList<Claim>()
  for (const claim of own) add(claim)
  for (const claim of claims) {
    // What makes the address of a file is judged by that of its page, and leaves room for its ending.
    const problem = claim.isFile ? undefined : impossibleName(claim.address)
    const collision = problem === undefined ? add(claim) : undefined
    const isShared = collision?.isSameAddress && collision.owner.key === claim.key && shared.includes(claim.key)
    if (problem !== undefined) tell(impossibleRule(claim, problem), claim, problem, report)
    // Where two pages meet, so do their files.
    else if (collision && !isShared && !(claim.isFile && 'isFile' in collision.owner))
      tell('site/address-taken', claim, collisionProblem(claim, collision), report)
    else if (!collision && claim.key === 'aliases' && grouping.test(claim.address))
      tell(
        'site/address-impossible',
        claim,
        'has the form of a page of posts by year, tag or author; write another',
        report,
      )
  }
}

function tell(rule: RuleId, { key, value, document }: DocumentClaim, problem: string, report: ReportIn): void {
  report(document.path)(rule, value, `${key}: ${quote(value.text)} ${problem}`)
}

/** Nobody here can write another handle, nor another name of a repository, so what Windows alone refuses is a warning. */
function impossibleRule({ key, page }: DocumentClaim, problem: string): RuleId {
  const isGiven = page ? page.one !== undefined : key === 'formerHandles'
  return isGiven && problem.includes('Windows') ? 'site/address-not-on-windows' : 'site/address-impossible'
}

function collisionProblem(claim: DocumentClaim, { owner, isSameAddress }: Collision<Claim>): string {
  const whose = ownerOf(claim, owner)
  if (isSameAddress) return `is ${whose}; ${adviceOf(claim, owner)}`
  const where = owner.address === '/' ? 'the home page' : quote(owner.address, 120)
  return `cannot be there beside ${where}, ${whose}, since one is a file where the other needs a folder; ${adviceOf(claim, owner)}`
}

const nouns: Record<OtherKey, string> = {
  date: 'the page of the year',
  tags: 'the page of a tag',
  author: "an author's page",
  formerHandles: 'a former handle',
  aliases: 'an alias',
  calendar: 'the calendar',
  text: 'the text',
}

/** Whose the address is: `the slug of posts/a.md:5 too`. */
function ownerOf(claim: DocumentClaim, owner: Claim): string {
  if (!('document' in owner)) return `the address of a ${owner.key} of this site`
  const { document, value } = owner
  const isSame = document.path === claim.document.path
  const place = isSame ? `this file itself (line ${value.line})` : `${document.path}:${value.line}`
  const noun = owner.page ? `the ${owner.page.noun ?? owner.key}` : nouns[owner.key]
  if (owner.key === claim.key) return `${noun} of ${place} too`
  return claim.key === 'aliases' && owner.page ? `the address of ${place}` : `${noun} of ${place}`
}

function adviceOf({ key, page, value }: DocumentClaim, owner: Claim): string {
  if (page) return page.one ? `keep one file for one ${page.one}` : `write another such as ${value.text}-2`
  switch (key) {
    case 'formerHandles':
      return owner.key === key ? 'keep it in one of the two' : 'keep one file for one person'
    case 'aliases':
      return owner.key === key ? 'keep one of the two' : 'remove it, or write the former address of this post'
    default:
      return 'write another'
  }
}
