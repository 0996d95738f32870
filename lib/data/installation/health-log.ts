import 'server-only'
import pino from 'pino'

const log = pino({ base: null }, pino.destination({ fd: 2, sync: true }))

/** One line a defect. The address itself is not logged: its filters may hold a donor's name. */
export function logServerError(error: unknown, where: { readonly method: string; readonly route: string; readonly kind: string }): void {
  log.error({ ...where, reference: referenceOf(error), error: pino.stdSerializers.err(asError(error)) }, 'server error')
}

/** One line a defect of a job. */
export function logJobError(error: unknown, job: string): void {
  log.error({ job, error: pino.stdSerializers.err(asError(error)) }, 'job failed')
}

/** Next gives each error a digest and shows the same one on the error page. */
function referenceOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
