import { describe, expect, it } from 'vitest'
import { PrivateAddressError } from './request.ts'
import { type Ask, inTime, tryLink } from './try-link.ts'

/** Answers by `METHOD address`, else by address; a word is the code of a failure. */
function answering(answers: Record<string, number | [number, string] | string>): { ask: Ask; asked: string[] } {
  const asked: string[] = []
  const ask: Ask = async (address, method) => {
    asked.push(`${method} ${address}`)
    const answer = answers[`${method} ${address}`] ?? answers[address] ?? 404
    if (answer === 'PRIVATE') throw new PrivateAddressError(address)
    if (typeof answer === 'string') throw Object.assign(new Error('fetch failed'), { cause: coded(answer) })
    const [status, location] = typeof answer === 'number' ? [answer, undefined] : answer
    return { status, location }
  }
  return { ask, asked }
}
const coded = (code: string) => Object.assign(new Error(code), { code })
const a = 'https://a.example/'
const b = 'https://b.example/'
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, at): [string, [number, string]] => [at ? `${a}${at}` : a, [301, `/${at + 1}`]]),
  )

describe('a link', () => {
  it.each([
    ['answers', { [a]: 200 }, { state: 'alive' }],
    ['is not there', { [a]: 404 }, { state: 'dead', reason: 'answers 404 (Not Found)' }],
    ['is gone', { [a]: 410 }, { state: 'dead', reason: 'answers 410 (Gone)' }],
    ['breaks', { [a]: 500 }, { state: 'dead', reason: 'answers 500 (Internal Server Error)' }],
    ['wants a login', { [a]: 403 }, { state: 'unclear', reason: 'answers 403 (Forbidden)' }],
    ['is LinkedIn', { [a]: 999 }, { state: 'unclear', reason: 'answers 999' }],
    ['has no host', { [a]: 'ENOTFOUND' }, { state: 'unreachable', reason: 'cannot be reached (ENOTFOUND)' }],
    ['is private', { [a]: 'PRIVATE' }, { state: 'private' }],
    ['has moved', { [a]: [301, b], [b]: 200 }, { state: 'moved', to: b }],
    ['has moved by 308', { [a]: [308, b], [b]: 200 }, { state: 'moved', to: b }],
    ['is elsewhere for now', { [a]: [302, b], [b]: 200 }, { state: 'alive' }],
    [
      'has moved and is elsewhere',
      { [a]: [301, `${a}x`], [`${a}x`]: [302, b], [b]: 200 },
      { state: 'moved', to: `${a}x` },
    ],
    ['is elsewhere, which moved', { [a]: [302, `${a}x`], [`${a}x`]: [301, b], [b]: 200 }, { state: 'alive' }],
    ['has moved to a place', { [a]: [301, `${b}#x`], [b]: 200 }, { state: 'moved', to: `${b}#x` }],
    ['has moved to nothing', { [a]: [301, b] }, { state: 'dead', reason: 'answers 404 (Not Found)' }],
    [
      'has moved to a private address',
      { [a]: [302, b], [b]: 'PRIVATE' },
      { state: 'dead', reason: 'redirects to a private address' },
    ],
    [
      'leads to no web',
      { [a]: [302, 'file:///etc/passwd'] },
      { state: 'dead', reason: "redirects to 'file:///etc/passwd', which is no address of the web" },
    ],
    [
      'leads nowhere',
      { [a]: [302, 'https://['] },
      { state: 'dead', reason: "redirects to 'https://[', which is no address of the web" },
    ],
    ['does not say where', { [a]: 302 }, { state: 'dead', reason: 'answers 302 (Found)' }],
    ['is five steps away', { ...chain(5), [`${a}5`]: 200 }, { state: 'moved', to: `${a}5` }],
    ['is six steps away', { ...chain(6), [`${a}6`]: 200 }, { state: 'dead', reason: 'redirects more than 5 times' }],
  ] as const)('that %s', async (_, answers, outcome) => {
    expect(await tryLink(a, answering(answers as never).ask)).toEqual(outcome)
  })

  it.each([403, 404, 405, 500, 501, 'ECONNRESET'])('whose HEAD gives %s is asked by GET', async (head) => {
    const { ask, asked } = answering({ [`HEAD ${a}`]: head, [`GET ${a}`]: 200 })
    expect(await tryLink(a, ask)).toEqual({ state: 'alive' })
    expect(asked).toEqual([`HEAD ${a}`, `GET ${a}`])
  })

  it.each([200, 'ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED', 'PRIVATE'])(
    'that gives %s is asked once',
    async (head) => {
      const { ask, asked } = answering({ [a]: head })
      await tryLink(a, ask)
      expect(asked).toEqual([`HEAD ${a}`])
    },
  )

  it('that never answers is given up, also where the fetcher does not heed its signal', async () => {
    let aborted = 0
    const ask = inTime((_, { signal }) => {
      signal.addEventListener('abort', () => aborted++)
      return new Promise(() => {})
    }, 20)
    expect(await tryLink(a, ask)).toEqual({ state: 'unreachable', reason: 'gives no answer within 0.02 s' })
    expect(aborted).toBe(2)
  })
})
