/** The forms on a report's way from draft to filed. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { lines, optionalChoice, pastDate, reference, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

/** Who signs: one person a line, the office behind a comma. */
const signers = lines().transform((text) =>
  text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const comma = line.lastIndexOf(',')
    return comma < 0 ? { name: line, office: '' } : { name: line.slice(0, comma).trim(), office: line.slice(comma + 1).trim() }
  }),
)

/** Notes stand in fields named after their findings, `note-` and the key of the finding. */
export function explainSchema() {
  return z.looseObject({ signers: signers.optional(), signerIds: z.array(z.uuid()).optional() }).transform(({ signers: named = [], signerIds = [], ...rest }) => ({
    signers: named, signerIds,
    notes: Object.entries(rest).flatMap(([name, value]) => (name.startsWith('note-') && typeof value === 'string' ? [{ key: name.slice('note-'.length), note: value.trim().slice(0, reasonCharactersMax) }] : [])),
  }))
}

/** The longest answer that is kept: about ten printed pages. */
export const answerCharactersMax = 40_000

/** An answer that no record gives. Whether it says all that its question asks, the question tells. */
export function answerSchema() {
  return z.object({ choice: optionalChoice(['yes', 'no']), text: lines(answerCharactersMax) })
}

/** Approving and sealing ask nothing: what is approved or sealed stands beside the form. */
export function stepSchema() {
  return z.object({})
}

export function fileSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ filedOn: pastDate(today), confirmationNumber: reference(), lateReason: lines(reasonCharactersMax) })
}

export function amendSchema() {
  return z.object({ reason: requiredLines(reasonCharactersMax) })
}
