/**
 * A button that copies a text, and says so.
 * @param refused what it says, and does, where the browser does not let it
 */
function copyButton(label: string, text: () => string, refused: () => string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text())
      button.textContent = 'Copied'
    } catch {
      button.textContent = refused()
    }
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
  return button
}

/** Gives each block of code that has none a button that copies it, and a post's facts one that copies its address. */
export function copyButtons(): void {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>('.prose pre:not(.copy > pre)')) {
    const box = document.createElement('div')
    box.className = 'copy'
    const button = copyButton(
      'Copy',
      () => codeOf(pre).trimEnd(),
      () => {
        getSelection()?.selectAllChildren(pre)
        return 'Press Ctrl+C'
      },
    )
    pre.replaceWith(box)
    box.append(pre, button)
  }
  const place = document.querySelector('.copy-link:empty')
  place?.append(
    copyButton(
      'Copy link',
      () => location.origin + location.pathname,
      () => 'Not allowed',
    ),
  )
}

/** What a block of code holds, without the lines that its author marked as removed. */
function codeOf(pre: HTMLElement): string {
  const lines = [...pre.querySelectorAll('.line:not(.remove)')]
  return lines.length > 0 ? lines.map(({ textContent }) => textContent).join('\n') : (pre.textContent ?? '')
}
