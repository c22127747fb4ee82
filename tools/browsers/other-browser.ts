/** What tests do in browsers that Playwright cannot drive as their makers ship them. */
export type OtherBrowser = {
  open(url: string): Promise<void>
  /** Runs a function in the page. */
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>
  /** Clicks the first element that a selector of CSS finds. */
  click(selector: string): Promise<void>
  /** Presses and releases a letter key. */
  press(key: 'd'): Promise<void>
  resize(width: number): Promise<void>
  stop(): Promise<void>
}
