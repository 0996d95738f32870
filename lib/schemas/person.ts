/** The form of a person: what is typed, and what it means. One schema for the browser and the server. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { citizenStatusBases, citizenStatuses, personKinds, personTags, screeningResults, type PersonTag } from '@/lib/domain/person'
import { choice, country, line, lines, optionalChoice, optionalDate, reference, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

/** Ticked words of the closed list; the choice between two people's values brings them as a text, one a line. */
const tags = z.union([z.string(), z.array(z.string())]).optional().transform((typed): readonly PersonTag[] => {
  const words = typed === undefined ? [] : typeof typed === 'string' ? typed.split('\n') : typed
  return personTags.filter((tag) => words.includes(tag))
})

function personFields(today: CalendarDate) {
  return {
    kind: choice(personKinds),
    name: requiredLine(),
    nameSort: line(),
    nameOtherScript: line(),
    tags,
    addressLines: lines(),
    addressCity: line(),
    addressState: line(),
    addressPostalCode: reference(),
    addressCountry: country(),
    email: line(254),
    telephone: reference(),
    employer: line(),
    occupation: line(),
    bankReference: reference(),
    citizenStatus: optionalChoice(citizenStatuses),
    citizenStatusBasis: optionalChoice(citizenStatusBases),
    office: line(),
    screeningResult: optionalChoice(screeningResults),
    screenedOn: optionalDate(today),
    screeningListOn: optionalDate(today),
    note: lines(),
  }
}

type Typed = z.output<z.ZodObject<ReturnType<typeof personFields>>>

/** Gives a person from the fields; an address without any part is none. */
function personOf(form: Typed, context: z.RefinementCtx) {
  const { addressLines, addressCity, addressState, addressPostalCode, addressCountry, ...rest } = form
  const hasAddress = [addressLines, addressCity, addressState, addressPostalCode].some((part) => part !== '') || addressCountry !== ''
  const screeningResult = form.screeningResult ?? ('not-screened' as const)
  if (screeningResult !== 'not-screened' && form.screenedOn === null) context.addIssue({ code: 'custom', path: ['screenedOn'], message: 'missing' })
  if (form.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(form.email)) context.addIssue({ code: 'custom', path: ['email'], message: 'emailForm' })
  return {
    ...rest,
    nameSort: form.nameSort === '' ? null : form.nameSort,
    nameOtherScript: form.nameOtherScript === '' ? null : form.nameOtherScript,
    address: hasAddress ? { lines: addressLines, city: addressCity, state: addressState, postalCode: addressPostalCode, country: addressCountry } : null,
    citizenStatus: form.citizenStatus ?? ('unknown' as const),
    screeningResult,
  }
}

/** Gives the schema of the form for a day; its output is the person, and who of those already here it may be. */
export function personSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...personFields(today), sameAs: reference() }).transform(({ sameAs, ...form }, context) => ({ ...personOf(form, context), sameAs }))
}

/** The same with the reason that a correction needs. */
export function personCorrectionSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...personFields(today), reason: requiredLines(reasonCharactersMax) }).transform(({ reason, ...form }, context) => ({ reason, person: personOf(form, context) }))
}
