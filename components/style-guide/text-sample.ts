/** Every kind of Markdown that has a style of its own. */
export const textSample = `
A paragraph with a [link](https://falco.org/), \`code\`, **strong** and *soft* words, ~~what was deleted~~, <kbd>Ctrl</kbd> and
a footnote.[^1]

## A heading of a text

### One below it

- a list
  - in a list

* [x] what is done
* [ ] what is not

1. first
2. second

> A quotation of somebody.

> [!NOTE]
> What is good to know.

> [!TIP]
> What makes it easier.

> [!IMPORTANT]
> What nobody should miss.

> [!WARNING]
> What may go wrong.

> [!CAUTION]
> What cannot be undone.

\`\`\`yaml title="rules.yaml" {3}
- rule: Shell in a container
  desc: Somebody works in it by hand
  condition: spawned_process and container
  priority: NOTICE # a comment
\`\`\`

\`\`\`sh
falcoctl artifact install falco-rules # [!code ++]
falcoctl index update falcosecurity # [!code --]
\`\`\`

| Release | Days | Notes |
| --- | ---: | --- |
| 0.40.0 | 105 | a column of numbers stands at the right |
| 0.39.2 | 9 | a patch |

<details><summary>More</summary>What opens.</details>

[^1]: At the end of the text.
`
