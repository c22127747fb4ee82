import fs from 'node:fs'
import { pictureText, postText } from '#e2e/making.ts'
import { paragraphs } from './words.ts'

/** Slug of a post whose facts are as long as they may be. */
export const longSlug = 'a-slug-that-goes-on-for-as-long-as-the-title-does-and-a-little-longer-than-that'

const read = (name: string): string => fs.readFileSync(`e2e/frozen/${name}`, 'utf8')

const wideRow = (cell: string): string =>
  `| ${Array.from({ length: 14 }, (_, index) => cell.replace('N', `${index}`)).join(' | ')} |`

const wide = `A table and a line that are wider than any screen.

${['Column N', '---', 'unbreakable_value_N'].map(wideRow).join('\n')}

\`\`\`bash
${'engine --with-an-option=and-its-value '.repeat(12).trim()}
\`\`\`

An address without a place to break: https://long.example/${'segment'.repeat(30)}
`

const scripts = `## 日本語の見出し

これは見本の文章です。空白はありません。

## Заголовок

Немного слов по-русски, ελληνικά, עברית και العربية.

## Ünïcödé

Ein Absatz mit Umlauten.

Letters that were read in the wrong encoding are called mojibake, as Nóva Beispiel once wrote.
`

/** Posts that each show one thing. */
const special: Record<string, string> = {
  'every-feature/index.md': read('every-feature.md'),
  'first-light.md': read('first-light.md').replace('WORDS', () => paragraphs(1, { count: 6, words: 96 })),
  'a-draft/index.md': postText(
    'a-draft',
    {
      title: 'An unfinished text',
      date: '2026-05-30',
      draft: 'true',
      tags: '[halfbaked]',
      author: 'Quillworth Inkpot',
    },
    'Nobody reads of the [unwritten](./snorkelwort.yaml) snorkelwort yet.\n\n![A picture](./snorkelwort.svg)',
  ),
  'a-draft/snorkelwort.yaml': 'snorkelwort: yes\n',
  'a-draft/snorkelwort.svg': pictureText(20, 10),
  // No text asks for this one.
  'snorkelwort.txt': 'snorkelwort',
  'from-the-future.md': postText(
    'from-the-future',
    { title: 'Not yet', date: '2099-01-01', tags: '[latecomer]', author: 'Fernleaf Morrow' },
    'Nobody reads of the coming thimblerig yet.',
  ),
  'renamed.md': postText(
    'renamed',
    {
      title: 'A post that was renamed',
      date: '2024-04-04',
      updated: '2024-05-06',
      aliases: '[/old-address/, named-before, /2024/old.html, /A+b/~me/v1.2/]',
    },
    paragraphs(2),
  ),
  'long.md': postText(
    longSlug,
    {
      title:
        'A title of one hundred and twenty characters, which no list, no card and no small screen may be broken by, come what may',
      date: '2025-05-05',
      description:
        'What a reader sees first on a phone, where a title, a name and a description are as long as they may be.',
      author: undefined,
      authors: "[A Guest Writer Whose Name Is Longer Than the Line That It Stands In, '@ada-example']",
      tags: `[samples, history, notes, Containers, ${'long'.repeat(15)}]`,
    },
    `${paragraphs(3)}\n\n## One part\n\n${paragraphs(6)}\n\n## Another part\n\n${paragraphs(7)}`,
  ),
  'wide.md': postText(
    'wide',
    {
      title: 'Wide things',
      date: '2025-06-06',
      tags: '[Samples, Audit Logs, Containers, Kubernetes, Plugins, Zephyr]',
    },
    wide,
  ),
  'scripts.md': postText(
    'other-scripts',
    {
      title: '文字の見本 и другие',
      description: '見本。',
      date: '2025-07-07',
      author: 'Пример Автор',
      tags: '[日本語]',
    },
    scripts,
  ),
  'covered/index.md': postText(
    'covered',
    {
      title: 'A post with a cover',
      date: '2025-08-08',
      author: undefined,
      authors: "['@ada-example', '@bob-example', A Guest]",
      cover: './cover.png',
      coverAlt: 'A field of one colour',
    },
    'A cover stands above, and this below.\n\n![The cover once more](./cover.png)',
  ),
  'elsewhere.md': postText(
    'elsewhere',
    { title: 'First published elsewhere', date: '2023-03-03', canonical: 'https://blog.example/elsewhere/' },
    `Nova is written here without its accent.\n\nIt concerns [sample-tool-20](../projects/sample-tool-20.md).\n\n${paragraphs(4)}`,
  ),
  ...Object.fromEntries(
    [1, 2, 3].map((part) => [
      `series-${part}.md`,
      postText(
        `field-notes-${part}`,
        { title: `Field notes, part ${part}`, date: `2022-0${part}-10`, series: 'Field notes', tags: '[notes]' },
        paragraphs(10 + part),
      ),
    ]),
  ),
}

/** Plain posts over five years, of which six mention the rules. */
function plain(): Record<string, string> {
  const files = Array.from({ length: 26 }, (_, index): [string, string] => {
    const number = index + 1
    const rules = number % 4 === 0 ? ' It uses the [rules](../projects/rules.md) that came with it.' : ''
    const text = `It concerns [sample-tool-${number}](../projects/sample-tool-${number}.md).${rules}

## What was seen

${paragraphs(100 + index)}

## What was done

${paragraphs(200 + index, { count: 2 })}`
    const front = {
      title: `Note ${number}`,
      date: `${2020 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}-20`,
      author: index % 3 === 0 ? "'@bob-example'" : 'Example Collective',
      tags: `[notes${index % 2 === 0 ? ', history' : ''}]`,
    }
    return [`note-${number}.md`, postText(`note-${number}`, front, text)]
  })
  return Object.fromEntries(files)
}

/** The posts' files by path, pictures aside: 38 that are published, a draft and one of the future. */
export function posts(): Record<string, string> {
  const files = Object.entries({ ...special, ...plain() })
  return Object.fromEntries(files.map(([name, text]) => [`posts/${name}`, text]))
}
