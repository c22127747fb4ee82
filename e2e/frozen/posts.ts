import { postText } from '#testing/post-text.ts'
import { paragraphs } from './words.ts'

export function frozenPosts(): Record<string, string> {
  const series = [1, 2, 3].map((part) => {
    const front = {
      title: `Field notes, part ${part}`,
      date: `2022-0${part}-10`,
      series: 'Field notes',
      tags: '[notes]',
    }
    return [
      `posts/series-${part}.md`,
      postText(`field-notes-${part}`, front, paragraphs(10 + part)),
    ]
  })
  const notes = Array.from({ length: 26 }, (_, index) => {
    const number = index + 1
    const rules =
      number % 4 === 0 ? ' It uses the [rules](../projects/rules.md) that came with it.' : ''
    const text = `It concerns [sample-tool-${number}](../projects/sample-tool-${number}.md).${rules}

## What was seen

${paragraphs(100 + index)}

## What was done

${paragraphs(200 + index, 2)}`
    const front = {
      title: `Note ${number}`,
      date: `${2020 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}-20`,
      author: index % 3 === 0 ? "'@bob-example'" : 'Example Collective',
      tags: `[notes${index % 2 === 0 ? ', history' : ''}]`,
    }
    return [`posts/note-${number}.md`, postText(`note-${number}`, front, text)]
  })
  return Object.fromEntries([...series, ...notes])
}
