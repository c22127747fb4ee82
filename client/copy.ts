import { nameOfCode } from './scrolling.ts'

/** Gives each block of code a button that copies it; where the browser refuses, the code is selected instead. */
export function copyButtons(): void {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>('.prose pre:not(.copy > pre)')) {
    const figure = pre.closest<HTMLElement>('.code')
    const box = figure ?? document.createElement('div')
    box.classList.add('copy')
    if (!figure) pre.replaceWith(box)
    box.append(pre, copyButton(pre))
  }
}

function copyButton(pre: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-live', 'polite')
  const label = (words: string): void => {
    button.textContent = words
    button.ariaLabel = `${words} ${nameOfCode(pre)}`
  }
  label('Copy')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(codeOf(pre).trimEnd())
      label('Copied')
    } catch {
      getSelection()?.selectAllChildren(pre)
      label('Press Ctrl+C')
    }
    setTimeout(() => label('Copy'), 2000)
  })
  return button
}

/** The code of a block, without lines that its author marked as removed. */
function codeOf(pre: HTMLElement): string {
  const lines = [...pre.querySelectorAll('.line:not(.remove)')]
  return lines.length > 0 ? lines.map(({ textContent }) => textContent).join('\n') : (pre.textContent ?? '')
}
