/** The form of a lobbying contact: what is typed, and what it means. One schema for the browser and the server. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { contactModes, counterparts, knownAnswers, officialPlaces, type OfficialPlace } from '@/lib/domain/lobbying-contact'
import {
  choice, line, lines, optionalAmount, optionalChoice, optionalId, pastDate, personFields, readPersonChoice, reference, requiredLine, requiredLines,
} from './fields'
import { reasonCharactersMax } from './reason'

function officialFields<Place extends OfficialPlace>(place: Place) {
  const name = `official${place}` as const
  const more = { [`${name}Office`]: line(), [`${name}Entity`]: line(), [`${name}Covered`]: optionalChoice(knownAnswers), [`${name}Reason`]: line() }
  return { ...personFields(name), ...more }
}

const everyOfficial = officialPlaces.reduce((fields, place) => ({ ...fields, ...officialFields(place) }), {})

function contactFields(today: CalendarDate) {
  return {
    counterpart: choice(counterparts),
    contactOn: pastDate(today),
    mode: choice(contactModes),
    place: line(),
    participants: lines(),
    principalId: optionalId(),
    onBehalfOf: line(),
    topic: requiredLine(500),
    issueCode: reference(),
    specificIssue: lines(),
    position: lines(),
    asked: lines(),
    summary: lines(),
    materialsGiven: lines(),
    relatedCost: optionalAmount(),
    expenditureNumber: reference(),
    registrationDisclosed: optionalChoice(knownAnswers),
    copyFurnished: optionalChoice(knownAnswers),
    reportText: lines(),
    privateNote: lines(),
  }
}

type Raw = Readonly<Record<string, unknown>>

function textOf(values: Raw, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

/** The officials that were filled in, in their order. */
function officialsOf(values: Raw) {
  return officialPlaces.flatMap((place) => {
    const field = `official${place}`
    const person = readPersonChoice(values, field)
    if (person === null) return []
    const covered = knownAnswers.find((answer) => answer === values[`${field}Covered`]) ?? null
    return [{ field, person, office: textOf(values, `${field}Office`), governmentEntity: textOf(values, `${field}Entity`), covered, coveredReason: textOf(values, `${field}Reason`) }]
  })
}

/** Gives the facts of a contact from the fields, or says which of them do not fit together. */
function contactOf(form: z.output<z.ZodObject<ReturnType<typeof contactFields>>> & Raw, context: z.RefinementCtx) {
  const officials = officialsOf(form)
  if (officials.length === 0) context.addIssue({ code: 'custom', path: ['official1'], message: 'missing' })
  return {
    counterpart: form.counterpart, contactOn: form.contactOn, mode: form.mode, place: form.place, principalId: form.principalId, onBehalfOf: form.onBehalfOf,
    topic: form.topic, issueCode: form.issueCode, specificIssue: form.specificIssue, position: form.position, asked: form.asked, summary: form.summary,
    materialsGiven: form.materialsGiven, expenditureNumber: form.expenditureNumber, reportText: form.reportText, privateNote: form.privateNote,
    officials,
    participants: form.participants.split('\n').map((name) => name.trim()).filter((name) => name !== '').map((name) => ({ personId: null, name })),
    relatedCostCents: form.relatedCost,
    registrationDisclosed: form.registrationDisclosed ?? ('not-known' as const),
    copyFurnished: form.copyFurnished ?? ('not-known' as const),
  }
}

/** Gives the schema of the form for a day. Its output is the facts of a contact, the officials still as chosen. */
export function lobbyingContactSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...everyOfficial, ...contactFields(today) }).transform(contactOf)
}

/** The same with the reason that a correction needs. */
export function lobbyingContactCorrectionSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...everyOfficial, ...contactFields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...form }, context) => ({ reason, contact: contactOf(form, context) }))
}
