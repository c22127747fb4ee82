import { store } from './settings.ts'

const { dataset } = document.documentElement

export function copyButtons() {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll<HTMLElement>('.prose pre, .command')) {
    const figure = pre.closest<HTMLElement>('.code')
    const box = figure ?? document.createElement('div')
    box.classList.add('copy')
    if (!figure) pre.replaceWith(box)
    box.append(pre, copyButton(pre))
    // Commands always wrap.
    if (!pre.matches('.command')) box.append(wrapButton())
  }
}

function newButton() {
  const button = document.createElement('button')
  button.type = 'button'
  return button
}

/** Switches wrapping for all code; the choice is kept. */
function wrapButton() {
  const button = newButton()
  button.textContent = 'Wrap lines'
  button.addEventListener('click', () => {
    if ('wrap' in dataset) delete dataset.wrap
    else dataset.wrap = ''
    store('wrap', 'wrap' in dataset ? 'on' : 'off')
    scrollingBoxes()
  })
  return button
}

function copyButton(pre: HTMLElement) {
  const button = newButton()
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

/** Lets the keyboard reach code and tables that scroll; offers to wrap code that does. */
export function scrollingBoxes() {
  const wraps = 'wrap' in dataset
  // Measures code without wrapping.
  delete dataset.wrap
  const boxes = [...document.querySelectorAll<HTMLElement>('.prose pre, .table-box')]
  const tooWide = new Set(boxes.filter((box) => box.scrollWidth > box.clientWidth))
  if (wraps) dataset.wrap = ''
  for (const box of boxes) {
    const isCode = box.matches('pre')
    const scrolls = tooWide.has(box) && !(isCode && wraps)
    if (scrolls) box.tabIndex = 0
    else box.removeAttribute('tabindex')
    if (!isCode) continue
    box.role = scrolls ? 'group' : null
    box.ariaLabel = scrolls ? `Code: ${nameOf(box)}` : null
    const button = box.parentElement?.querySelector<HTMLElement>('button + button')
    if (!button) continue
    button.hidden = !tooWide.has(box)
    button.ariaPressed = String(wraps)
  }
}
