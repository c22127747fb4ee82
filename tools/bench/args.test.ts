import { expect, it } from 'vitest'
import { readArgs } from './args.ts'

it('has sizes by default', () => {
  expect(readArgs([])).toEqual({
    sizes: [157, 1000],
    from: 'content',
    dev: false,
    pages: false,
    lighthouse: false,
    peer: false,
    json: '.site/bench/last.json',
  })
})

it('sorts the sizes, each once', () => {
  expect(readArgs(['--posts', '1000,20,1000', '--dev'])).toMatchObject({ sizes: [20, 1000], dev: true })
})

it.each(['', '0', 'many', '20,', '1e3', '-5'])('refuses --posts=%s', (size) => {
  expect(() => readArgs([`--posts=${size}`])).toThrow(`--posts is '${size}'; write numbers of posts such as 157,1000`)
})

it('names the words that it knows where one is unknown', () => {
  expect(() => readArgs(['--fast'])).toThrow(/^'--fast' is no option of npm run bench; /)
})
