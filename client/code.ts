export function copyButtons() {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>(
    ':is(.prose pre, .command):not(.copy > pre)',
  )) {
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
  const label = (words: string) => {
    button.textContent = words
    button.ariaLabel = `${words} ${nameOf(pre)}`
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

function codeOf(pre: HTMLElement) {
  const lines = [...pre.querySelectorAll('.line:not(.remove, [hidden])')]
  return lines.length > 0
    ? lines.map(({ textContent }) => textContent).join('\n')
    : (pre.textContent ?? '')
}

function nameOf({ previousElementSibling: caption, textContent }: HTMLElement) {
  const name = caption?.matches('figcaption') ? caption.textContent : textContent
  return name?.trim().split('\n')[0]?.slice(0, 60) ?? ''
}

/** Lets the keyboard reach code and tables that scroll. */
export function scrollingBoxes() {
  for (const box of document.querySelectorAll<HTMLElement>('.prose pre, .table-box')) {
    const scrolls = box.scrollWidth > box.clientWidth
    if (scrolls) box.tabIndex = 0
    else box.removeAttribute('tabindex')
    if (!box.matches('pre')) continue
    box.role = scrolls ? 'group' : null
    box.ariaLabel = scrolls ? `Code: ${nameOf(box)}` : null
  }
}
