/**
 * Which items of the checklist the further records of statements answer or help to answer: from the item the way leads to the records of its period,
 * and from a record to its items. The records of some kinds answer an item by themselves, others are what somebody looks at before answering.
 */
import { statementKinds, type StatementKind } from '../statement-records/statement-record'

const itemsByKind: Readonly<Record<StatementKind, readonly string[]>> = {
  activity: ['FUN-01', 'FUN-02', 'TRN-02', 'YML-05'],
  material: ['FUN-09', 'FUN-10', 'FUN-11', 'MSG-01', 'MSG-03', 'EEA-01', 'YML-05'],
  'thing-of-value': ['FUN-08', 'FUN-12'],
  campaign: ['FUN-07', 'YML-04', 'YML-06'],
  'lobbying-time': ['LAW-06', 'LAW-07'],
  'political-contribution': ['LAW-08', 'LAW-09', 'LAW-10'],
  position: ['MSG-01', 'EEA-02'],
  instruction: ['FUN-12'],
}

/** Gives the ids of the items that look at records of a kind, in the order of the catalogue. */
export function itemsOfKind(kind: StatementKind): readonly string[] {
  return itemsByKind[kind]
}

/** Gives the kinds of records that an item looks at; none where it looks at none of them. */
export function kindsOfItem(item: string): readonly StatementKind[] {
  return statementKinds.filter((kind) => itemsByKind[kind].includes(item))
}
