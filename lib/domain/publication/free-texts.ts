/** Every value of a public version that somebody typed freely: an administrator reads each before it becomes public. */
import type { PublicReport } from './public-report'

export type FreeText = { readonly where: string; readonly text: string }

/** Gives the texts with the place of each, in the order of the report; the same text at the same kind of place once. */
export function freeTexts({ gifts, payments, transfers, contacts, principals, registrations, amends, summary }: PublicReport): readonly FreeText[] {
  const texts: readonly FreeText[] = [
    { where: 'Summary', text: summary },
    ...(amends === null ? [] : [{ where: 'Amendment', text: amends.reason }]),
    ...principals.flatMap(({ name, details }) => [{ where: 'Principal', text: name }, { where: name, text: details }]),
    ...registrations.map(({ name, details }) => ({ where: name, text: details })),
    ...gifts.filter(({ requiredBy }) => requiredBy !== null).map(({ who, id }) => ({ where: id, text: who })),
    ...payments.flatMap(({ id, to, what }) => [{ where: id, text: to }, { where: id, text: what }]),
    ...transfers.flatMap(({ id, to, what }) => [{ where: id, text: to }, { where: id, text: what }]),
    ...contacts.flatMap(({ id, official, institution, place, beneficiary, attendees, materials, topics, asked }) =>
      [official, institution, place, beneficiary, attendees, materials, topics, asked].map((text) => ({ where: id, text }))),
  ]
  return texts.filter(({ text }) => text !== '')
}
