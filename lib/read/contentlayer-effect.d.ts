/**
 * The few functions of Effect-TS that start Contentlayer. The types that @effect-ts/core ships cannot be found by
 * TypeScript's `bundler` resolution (its `exports` name no types), so what is used is declared here.
 */
declare module '@contentlayer2/utils/effect' {
  type Step = (effect: unknown) => unknown
  type Exit = { _tag: 'Success'; value: unknown } | { _tag: 'Failure'; cause: unknown }

  export const T: {
    map(change: (value: never) => unknown): Step
    provide(environment: unknown): Step
    provideSomeLayer(layer: unknown): Step
    result: Step
    rightOrFail: Step
    runPromise(effect: unknown): Promise<Exit>
  }
  export const S: { take(count: number): Step; runCollect: Step }
  export const Chunk: { unsafeHead(chunk: never): unknown }
  export const Cause: {
    failureOrCause(cause: unknown): { _tag: 'Left'; left: unknown } | { _tag: 'Right'; right: unknown }
  }
  export function pretty(cause: unknown): string
  export const provideConsole: Step
  export function pipe(start: unknown, ...steps: Step[]): unknown
}
