import { z } from 'zod'
import { isNumberPrefix, proposeNumberPrefix, type ChapterFacts } from '@/lib/domain/chapter'
import { approverChoices, approversOf, asOrganization } from '@/lib/domain/reports/approvers'
import { isReservedSlug, isSlug, slugOf } from '@/lib/domain/slug'
import { timeZones, usStates } from '@/lib/domain/places'
import { choice, line, reference, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

const details = {
  name: requiredLine(),
  state: choice(usStates),
  city: line(),
  fiscalYearStartMonth: choice(months).transform(Number),
  timeZone: choice(timeZones),
  importCode: reference().transform((text) => (text === '' ? null : text)),
  reportApprovers: z.enum(approverChoices).default(asOrganization).transform(approversOf),
}

const prefix = reference().transform((text) => text.toUpperCase())

/** A new chapter: what is left empty (its address, the letters of its numbers) is made of its name. */
export function chapterSchema() {
  return z.object({ ...details, slug: reference(), numberPrefix: prefix }).transform((typed, context): ChapterFacts => {
    const slug = typed.slug === '' ? slugOf(typed.name) : typed.slug.toLowerCase()
    if (!isSlug(slug)) context.addIssue({ code: 'custom', path: ['slug'], message: 'slugForm' })
    else if (isReservedSlug(slug)) context.addIssue({ code: 'custom', path: ['slug'], message: 'slugReserved' })
    const numberPrefix = typed.numberPrefix === '' ? proposeNumberPrefix(slug, []) : typed.numberPrefix
    if (!isNumberPrefix(numberPrefix)) context.addIssue({ code: 'custom', path: ['numberPrefix'], message: 'numberPrefixForm' })
    return { ...typed, slug, numberPrefix }
  })
}

/** A correction of a chapter: its address stays. */
export function chapterChangeSchema() {
  return z.object({
    ...details,
    chapterId: z.uuid('choiceUnknown'),
    numberPrefix: prefix.refine(isNumberPrefix, 'numberPrefixForm'),
    reason: requiredLines(reasonCharactersMax),
  })
}
