/** What the public page asks, and what withdrawing a report and withholding a person ask. */
import { z } from 'zod'
import { donorNameRules } from '@/lib/domain/publication/publication'
import { choice, lines, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

export function publicationSchema() {
  return z.object({ shown: choice(['yes', 'no']).transform((answer) => answer === 'yes'), about: lines(), contact: lines(500), donorNames: choice(donorNameRules) })
}

/** Publishing asks what was done in plain words; everything else that becomes public stands beside the form. */
export function publishSchema() {
  return z.object({ summary: lines(2000) })
}

export function publicReasonSchema() {
  return z.object({ reason: requiredLines(reasonCharactersMax) })
}
