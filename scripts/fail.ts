/** Ends a command with one line that says what is wrong. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** Runs a command; what it throws becomes that one line. */
export async function attempt(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }
}
