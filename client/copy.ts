import { nameOfCode } from './scrolling.ts'

/**
 * A button that copies a text, and says so.
 * @param of what is copied, for who does not see where the button stands
 * @param refused what it says, and does, where the browser does not let it
 */
function copyButton(label: string, of: string, text: () => string, refused: () => string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  const name = (words: string): void => {
    button.textContent = words
    button.ariaLabel = `${words} ${of}`.trim()
  }
  name(label)
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text())
      name('Copied')
    } catch {
      name(refused())
    }
    setTimeout(() => name(label), 2000)
  })
  return button
}

/** Gives each block of code that has none a button that copies it, and a post's facts one that copies its address. */
export function copyButtons(): void {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>('.prose pre:not(.copy > pre)')) {
    const figure = pre.closest<HTMLElement>('.code')
    const box = figure ?? document.createElement('div')
    box.classList.add('copy')
    const button = copyButton(
      'Copy',
      nameOfCode(pre),
      () => codeOf(pre).trimEnd(),
      () => {
        getSelection()?.selectAllChildren(pre)
        return 'Press Ctrl+C'
      },
    )
    if (!figure) pre.replaceWith(box)
    box.append(pre, button)
  }
  const place = document.querySelector('.copy-link:empty')
  place?.append(
    copyButton(
      'Copy link',
      '',
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
