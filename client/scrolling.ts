/** Code and tables are stops of the keyboard where they scroll, and nowhere else; code has its role and name with that. */
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

/** What a block of code is called: its caption, else how it begins. */
export function nameOfCode(pre: HTMLElement): string {
  const { previousElementSibling: caption, textContent } = pre
  const name = caption?.matches('figcaption') ? caption.textContent : textContent
  return name?.trim().split('\n')[0]?.slice(0, 60) ?? ''
}
