/**
 * A record of any kind in the fields of its form: for a correction, a duplicate, and for showing two people what each of them saved.
 * 1. People stand by name beside their id: `donorId` also gives `donor`. A gift or payment that is referred to stands by its number.
 * 2. Lists stand in numbered places: shares of a joint gift, parts by purpose, officials; all places of the form, empty ones too.
 * 3. The texts of a kind that has fields of its own (`facts`) stand in those fields.
 * 4. What the form leaves empty for nothing (a fee of $0.00) is empty, and what it shows without a sign has none.
 */
import { sharePlaces } from './donation'
import { splitPlaces } from './expenditure'
import { fieldTexts } from './field-text'
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from './journal/json'
import { officialPlaces } from './lobbying-contact'
import { absoluteCents, cents, formatPlain } from './money'

export type NameOf = (id: string) => string | undefined
type Texts = Readonly<Record<string, string>>

const people = ['donor', 'intermediary', 'payee', 'recipient', 'person'] as const
const references = { originalDonationId: 'originalNumber', relatedExpenditureId: 'expenditureNumber' } as const
const emptyAtZero = ['fee', 'benefitValue', 'relatedCost'] as const
const lists = ['jointShares', 'splits', 'officials', 'participants', 'tags'] as const

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function amountText(value: JsonValue | undefined): string {
  return typeof value === 'number' ? formatPlain(absoluteCents(cents(value))) : ''
}

function itemsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : []
}

/** The numbered places of a list; those that the list does not fill are empty. */
function places(name: string, count: number, items: readonly JsonObject[], parts: Readonly<Record<string, (item: JsonObject) => string>>): Texts {
  const all = Array.from({ length: Math.max(count, items.length) }, (_, index) => ({ field: `${name}${String(index + 1)}`, item: items[index] }))
  return Object.fromEntries(all.flatMap(({ field, item }) => Object.entries(parts).map(([part, read]) => [`${field}${part}`, item === undefined ? '' : read(item)])))
}

function listTexts(record: JsonObject, nameOf: NameOf): Texts {
  const { jointShares, splits, officials, participants, tags, donorId } = record
  const nameOfPerson = (item: JsonObject) => nameOf(text(item['personId'])) ?? text(item['name'])
  const others = itemsOf(jointShares).filter(({ personId }) => personId !== donorId)
  return {
    ...(jointShares === undefined ? {} : places('share', sharePlaces.length, others, { '': nameOfPerson, 'Id': ({ personId }) => text(personId), 'Amount': ({ shareCents }) => amountText(shareCents) })),
    ...(splits === undefined ? {} : places('split', splitPlaces.length, itemsOf(splits), { Purpose: ({ purpose }) => text(purpose), Amount: ({ amountCents }) => amountText(amountCents) })),
    ...(officials === undefined ? {} : places('official', officialPlaces.length, itemsOf(officials), {
      '': ({ name }) => text(name), 'Id': ({ personId }) => text(personId), 'Office': ({ office }) => text(office), 'Entity': ({ governmentEntity }) => text(governmentEntity),
      'Covered': ({ covered }) => text(covered), 'Reason': ({ coveredReason }) => text(coveredReason),
    })),
    ...(participants === undefined ? {} : { participants: itemsOf(participants).map(({ name }) => text(name)).join('\n') }),
    ...(isJsonList(tags) ? { tags: tags.map(text).join('\n') } : {}),
  }
}

function nameTexts(record: JsonObject, nameOf: NameOf): Texts {
  const byName = people.flatMap((field) => (record[`${field}Id`] === undefined ? [] : [[field, nameOf(text(record[`${field}Id`])) ?? ''] as const]))
  const byNumber = Object.entries(references).flatMap(([id, field]) => (record[id] === undefined ? [] : [[field, nameOf(text(record[id])) ?? ''] as const]))
  return Object.fromEntries<string>([...byName, ...byNumber])
}

/** Gives what stands in the fields for a record; `nameOf` knows the people, and the numbers of the records, that it refers to. */
export function formTexts(whole: JsonObject, nameOf: NameOf): Texts {
  const { facts, ...own } = whole
  const record = isJsonObject(facts) ? { ...own, ...facts } : whole
  const left: readonly string[] = [...lists, ...Object.keys(references), 'originalAmountMinor']
  const plain = fieldTexts(Object.fromEntries(Object.entries(record).filter(([key]) => !left.includes(key))))
  const { amountCents, originalAmountMinor } = record
  return {
    ...plain,
    ...(amountCents === undefined ? {} : { amount: amountText(amountCents) }),
    ...(originalAmountMinor === undefined ? {} : { originalAmount: amountText(originalAmountMinor) }),
    ...Object.fromEntries(emptyAtZero.flatMap((field) => (plain[field] === '0.00' ? [[field, '']] : []))),
    ...nameTexts(record, nameOf),
    ...listTexts(record, nameOf),
  }
}
