/** Actions of tests in Debian's browsers; Playwright drives only its own builds of browsers. */
export type OtherBrowser = {
  open(url: string): Promise<void>
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>
  /** Clicks the first element that a selector of CSS finds. */
  click(selector: string): Promise<void>
  press(key: 'd'): Promise<void>
  resize(width: number): Promise<void>
  stop(): Promise<void>
}
