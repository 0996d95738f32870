/** The facts of the registrant's report of contributions: the gifts of its books, and what people answered in the report. */
import { amendmentFrom, registrantFrom, signatureFrom, type BookRecords } from './book-records'
import type { Ld203Facts, LdaContribution } from './ld203-facts'
import { registrantName } from './public-parts'
import { choiceIn, isDenied, linesIn, textIn } from './questions'

/** Gives the facts of a half-year (1 or 2). A certification is ticked for the registrant by whoever answers; a lobbyist certifies an own report in person. */
export function ld203FactsFromRecords(records: BookRecords & { readonly contributions: readonly LdaContribution[] }, { year, half }: { readonly year: number; readonly half: number }): Ld203Facts {
  const { answers, asOf, organization, contributions } = records
  const registrant = registrantFrom(records)
  return {
    asOf, organization: { id: organization.id, name: organization.name }, registrant, lobbyist: null, year, half, contributions,
    answers: {
      ...amendmentFrom(records), contactName: textIn(answers, 'contact-name'), comments: textIn(answers, 'comments'), committees: linesIn(answers, 'committees'),
      noContributions: isDenied(answers, 'contributions'), certifiedBy: choiceIn(answers, 'certification') === true ? registrantName(registrant) : null, signature: signatureFrom(records),
    },
  }
}
