import { clean } from '#lib/text/message-format.ts'

/** Ends a command with a line or a few that say what is wrong; no name in them makes a terminal act. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/** Runs a command; what it throws becomes that one line. */
export async function attempt(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    fail(error instanceof Error ? messageOf(error) : String(error))
  }
}

/** What to do about what the system refuses, by its code; see errno(3). */
const remedies: Record<string, string> = {
  EACCES: 'may not be written or read; change its rights',
  EPERM: 'may not be written or read; change its rights',
  EROFS: 'is on a disk that cannot be written; choose another place',
  EEXIST: 'is a file where a folder is needed; move it away',
  ENOTDIR: 'is a file where a folder is needed, or lies below one; move it away',
  EBUSY: 'is in use, as the place of another disk is; choose a folder in it',
  EXDEV: 'is the place of another disk; choose a folder in it',
  ENOSPC: 'could not be written, since the disk is full; make room',
  EDQUOT: 'could not be written, since no more room is granted; make room',
}

function messageOf(error: NodeJS.ErrnoException): string {
  const remedy = remedies[error.code ?? '']
  // A file that is open has no name for the system.
  return remedy ? `${error.path ?? 'A file'} ${remedy}, and run the command again (${error.code})` : error.message
}
