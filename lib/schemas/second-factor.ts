import { z } from 'zod'
import { line, requiredLine } from './fields'

/** A code of an app, with or without the space that some apps show. */
export function authenticatorCodeSchema() {
  return z.object({ code: requiredLine(40) })
}

/** The second step of signing in: a code of an app, or one of the recovery codes. */
export function secondStepSchema() {
  return z.object({ code: requiredLine(40), next: line(2000) })
}
