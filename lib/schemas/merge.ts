/** What the form of a merge asks: for each field that differs, whose value stays, and why the two are one person; or that they are not. */
import { z } from 'zod'
import { mergeFields, type MergeField } from '@/lib/domain/merge'
import { requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

const sides = ['stays', 'goes'] as const

/** Gives the schema of the form: fields that are not on the page stay with the entry that stays. */
export function mergeSchema() {
  const choices: Readonly<Record<string, z.ZodType<(typeof sides)[number]>>> = Object.fromEntries(mergeFields.map((field) => [`take-${field}`, z.enum(sides).default('stays')]))
  return z
    .object({ ...choices, same: z.enum(['yes', 'no']).default('yes'), reason: requiredLines(reasonCharactersMax), otherId: z.string().default(''), otherRevision: z.coerce.number().int().catch(0) })
    .transform(({ same, reason, otherId, otherRevision, ...chosen }) => ({
      same, reason, otherId, otherRevision, taken: mergeFields.filter((field: MergeField) => Object.entries(chosen).some(([name, side]) => name === `take-${field}` && side === 'goes')),
    }))
}
