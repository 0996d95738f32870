import 'server-only'

/** A reason for which a command ends before it has changed anything: one sentence for the person at the console. */
export class CannotStart extends Error {
  constructor(
    sentence: string,
    /** 3 means that another one is running already, so a script can tell it from a failure. */
    readonly exitCode: 1 | 3 = 1,
  ) {
    super(sentence)
    this.name = 'CannotStart'
  }
}

/** The system's short code of a failed call, such as EACCES; null for other errors. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
