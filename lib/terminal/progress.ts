/** Shows how much is done, on a terminal only, in one line that `end` clears. */
export function createProgress() {
  const { stderr } = process
  const show = (line: string) => {
    if (stderr.isTTY) stderr.write(`\r${line}\x1b[K`)
  }
  return {
    step: (done: number, total: number, what: string) => show(`${done}/${total} ${what}`),
    end: () => show(''),
  }
}
