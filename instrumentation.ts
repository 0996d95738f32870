import type { Instrumentation } from 'next'

/** Before the first page: database, migrations and settings are right, or the server does not start. */
export async function register(): Promise<void> {
  // Next replaces NEXT_RUNTIME while it builds, so that nothing of this reaches another runtime; lib/env cannot do that.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkAtStart } = await import('./lib/data/installation/health-at-start')
  await checkAtStart()
  const { watchDays } = await import('./lib/worker/daily-checkpoints')
  watchDays()
  const { watchNights } = await import('./lib/worker/nightly-backup')
  watchNights()
  const { watchUploads } = await import('./lib/worker/old-uploads')
  watchUploads()
  const { watchOutbox } = await import('./lib/worker/outgoing-mails')
  watchOutbox()
  const { watchCheckpointMails } = await import('./lib/worker/checkpoint-mails')
  watchCheckpointMails()
  const { watchScreening } = await import('./lib/worker/screening')
  watchScreening()
  const { watchLongImports } = await import('./lib/worker/long-imports')
  watchLongImports()
}

/** Each server error is logged once; `reference` is what the error page shows, so that a person can quote it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logServerError } = await import('./lib/data/installation/health-log')
  logServerError(error, { method: request.method, route: context.routePath, kind: context.routeType })
}
