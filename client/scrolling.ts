/** Makes code and tables tab stops only where they scroll; code also gets a role and a name then. */
export function scrollingBoxes(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.prose pre, .table-box')) {
    const scrolls = box.scrollWidth > box.clientWidth
    if (scrolls) box.tabIndex = 0
    else box.removeAttribute('tabindex')
    if (!box.matches('pre')) continue
    box.role = scrolls ? 'group' : null
    box.ariaLabel = scrolls ? `Code: ${nameOfCode(box)}` : null
  }
}

/** The name of a block of code: its caption, else its first line. */
export function nameOfCode(pre: HTMLElement): string {
  const { previousElementSibling: caption, textContent } = pre
  const name = caption?.matches('figcaption') ? caption.textContent : textContent
  return name?.trim().split('\n')[0]?.slice(0, 60) ?? ''
}
