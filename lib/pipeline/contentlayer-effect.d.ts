/**
 * The few functions of Effect-TS that start Contentlayer. The types that @effect-ts/core ships cannot be found by
 * TypeScript's `bundler` resolution (its `exports` name no types), so what is used is declared here.
 */
declare module '@contentlayer2/utils/effect' {
  type Step = (effect: unknown) => unknown
  type Exit = { _tag: 'Success'; value: unknown } | { _tag: 'Failure'; cause: unknown }

  export const T: {
    provide(environment: unknown): Step
    provideSomeLayer(layer: unknown): Step
    result: Step
    runPromise(effect: unknown): Promise<Exit>
  }
  export const Cause: {
    failureOrCause(cause: unknown): { _tag: 'Left'; left: unknown } | { _tag: 'Right'; right: unknown }
  }
  export function pretty(cause: unknown): string
  export const provideConsole: Step
  export function pipe(
    start: unknown,
    a: Step,
    b: Step,
    c: Step,
    d: Step,
    e: Step,
    run: (effect: unknown) => Promise<Exit>,
  ): Promise<Exit>
}
