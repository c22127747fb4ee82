import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/tests/testing.ts'

/** What is found in a text, from line 9 of its file on. */
async function found(body: string): Promise<string[]> {
  return shown(await check({ 'posts/a.md': post(body) })).map((line) => line.replace('posts/a.md:', ''))
}

describe('a block of code', () => {
  it('of mermaid is not drawn', async () => {
    expect(await found('Text\n\n```mermaid\ngraph TD\n  A --> B\n```')).toEqual([
      "11:1 warning code: 'mermaid' is not drawn, and its text is shown; save the drawing beside the post and write ![what it shows](./diagram.svg), or write text as the language",
    ])
  })

  it.each([
    ['yam', 'yaml'],
    ['yalm', 'yaml'],
    ['bahs', 'bash'],
    ['pyhton', 'python'],
    ['javscript', 'javascript'],
    ['Dockerfil', 'dockerfile'],
    ['js{1}', 'js {1}'],
    ['yaml:values', 'yaml'],
    ['logs', 'log'],
    ['js{a}', 'js'],
  ])('of %s most likely means %s', async (name, meant) => {
    expect(await found(`\`\`\`${name}\na\n\`\`\``)).toEqual([
      `9:1 warning code: the language '${name}' is not known, so nothing is coloured; write \`\`\`${meant}, or text for none`,
    ])
  })

  it.each(['text', 'plain', 'console', 'output', 'falco', 'rego', 't', 'none', 'promql', 'shell+', 'main.go', 'a.b'])(
    'of %s is nothing to report',
    async (name) => expect(await found(`\`\`\`${name}\na\n\`\`\``)).toEqual([]),
  )
})

describe('a directive', () => {
  it.each([
    [':::note', '> [!NOTE]'],
    ['::: tip A title', '> [!TIP]'],
    [':::danger[Title]', '> [!CAUTION]'],
    ['::::info', '> [!NOTE]'],
    [':::{.callout}', '> [!NOTE]'],
    [':::constructor', '> [!NOTE]'],
  ])('%s is written %s', async (line, instead) => {
    const [first, ...others] = await found(`Text\n\n${line}\nInside\n:::`)
    expect(first).toMatch(/^11:1 warning directive: ':::/)
    expect(first).toContain(`write ${instead} on a line of its own and '> ' before each line below it`)
    expect(others).toEqual([])
  })

  it('is found in lists and quotes, and with empty lines around its text', async () => {
    expect(await found('> :::note\n>\n> Inside\n>\n> :::')).toHaveLength(1)
    expect(await found('- :::note\n  Inside')).toHaveLength(1)
  })

  it.each(['```\n:::note\n```', '`:::note`', '\\:::note', 'a :::note', ':::', '::note', 'Foo:::Bar'])(
    'is not what %j is',
    async (body) => expect(await found(body)).toEqual([]),
  )
})

it('a component with attributes is refused as a tag that is not known; a name in brackets is text', async () => {
  expect(await found('<Callout type="warning">Text</Callout>')).toEqual([
    expect.stringMatching(/^9:1 error HTML: the tag <callout> is not allowed; /),
  ])
  for (const text of ['user=<NA> gid=<NA>', '<Namespace>', 'a `<Tabs>` b </Tabs>', '<your-name>', '<NA/>'])
    expect(await found(text)).toEqual([])
})

describe('a reference', () => {
  it.each(['[the docs][docs]', '*[the docs][docs]*', '- [x **y**][docs]', '## A [title][docs]', '![a drawing][docs]'])(
    'without a definition is reported: %s',
    async (body) =>
      expect((await found(body)).join()).toMatch(
        /9:\d+ warning link: '.*\[docs\]' has no definition and shows as text; add a line \[docs\]: https:\/\/falco\.org\/docs\/, /,
      ),
  )

  it('with nothing between its brackets takes its own text as the name', async () => {
    expect((await found('See [docs][].')).join()).toContain('add a line [docs]: https')
  })

  it.each([
    '[the docs][docs]\n\n[docs]: https://falco.org/docs/',
    '`[a][b]`',
    '\\[a][b]',
    'arr[0][1] and x[i][j]',
    '[a]',
    '- [ ] to do',
    '[a](https://falco.org/docs/)[b]',
  ])('is fine: %j', async (body) => expect(await found(body)).toEqual([]))
})

it('takes no longer than its length on texts that are made to be slow', async () => {
  const start = performance.now()
  for (const part of ['<A ', '[a', '][', ':::', '<A x=', 'import ', '[!code ']) {
    await check({
      'posts/a.md': post(part.repeat(1_500)),
      'posts/b.md': post(`\`\`\`js\n${part.repeat(20_000)}\n\`\`\``),
    })
  }
  expect(performance.now() - start).toBeLessThan(8_000)
})
