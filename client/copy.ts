/** Gives each block of code that has none a button that copies it. */
export function copyButtons(): void {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>('.prose pre:not(.copy > pre)')) {
    const box = document.createElement('div')
    box.className = 'copy'
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy'
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(codeOf(pre).trimEnd())
        button.textContent = 'Copied'
      } catch {
        button.textContent = 'Press Ctrl+C'
        getSelection()?.selectAllChildren(pre)
      }
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 2000)
    })
    pre.replaceWith(box)
    box.append(pre, button)
  }
}

/** What a block of code holds, without the lines that its author marked as removed. */
function codeOf(pre: HTMLElement): string {
  const lines = [...pre.querySelectorAll('.line:not(.remove)')]
  return lines.length > 0 ? lines.map(({ textContent }) => textContent).join('\n') : (pre.textContent ?? '')
}
