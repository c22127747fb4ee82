/**
 * The few functions of Effect-TS that run what Contentlayer describes. The types that @effect-ts/core ships cannot be
 * found by TypeScript's `bundler` resolution (its `exports` name no types), so what is used is declared here.
 */
declare module '@contentlayer2/utils/effect' {
  type Step = (effect: unknown) => unknown
  type Exit = { _tag: 'Success'; value: unknown } | { _tag: 'Failure'; cause: unknown }

  export const T: { provide(environment: unknown): Step; result: Step; runPromise(effect: unknown): Promise<Exit> }
  export const Cause: { failureOrCause(cause: unknown): { _tag: 'Left'; left: unknown } | { _tag: 'Right' } }
  export const provideConsole: Step
  export function pipe(start: unknown, ...steps: Step[]): unknown
}
