/** What the forms of the Act take from records of lobbyists' time and of political contributions. */
import { addDays, addMonths } from '../../calendar-date'
import { cashEffect, type Expenditure } from '../../expenditure'
import { sumCents, zeroCents, type Cents } from '../../money'
import { isCounted } from '../../record'
import { factOf, type StatementRecord } from '../../statement-records/statement-record'
import { referenceOf } from '../../statement-records/for-statement'
import type { LdaContext } from '../../rules/checks/lda/lda-check'
import { referenceTo } from '../lines'
import type { LdaSpending } from './ld2-facts'
import { contributionTypes, type LdaContribution } from './ld203-facts'

/** Gives hours as typed (`7.5`) in hundredths of an hour; zero where there are none. */
export function hundredthsOfHours(text: string): number {
  const [, whole, fraction = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? 0 : Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}

function ofKind(records: readonly StatementRecord[], kind: StatementRecord['kind']): readonly StatementRecord[] {
  return records.filter((record) => record.kind === kind && isCounted(record.state))
}

function sumOfHours(records: readonly StatementRecord[], field: string): number {
  return records.reduce((sum, record) => sum + hundredthsOfHours(factOf(record, field)), 0)
}

/**
 * Gives the largest share of paid time that somebody spent on lobbying in any three months, in whole percent rounded down (2 U.S.C. 1602(10)):
 * three months from the day of each record. Null where no hours in all are recorded.
 */
export function highestSharePercent(records: readonly StatementRecord[], personId: string): number | null {
  const own = ofKind(records, 'lobbying-time').filter((record) => record.personId === personId)
  const shares = own.flatMap(({ happenedOn }) => {
    const through = addDays(addMonths(happenedOn, 3), -1)
    const within = own.filter((record) => record.happenedOn >= happenedOn && record.happenedOn <= through)
    const inAll = sumOfHours(within, 'hoursInAll')
    return inAll === 0 ? [] : [Math.floor((sumOfHours(within, 'hours') * 100) / inAll)]
  })
  return shares.length === 0 ? null : Math.max(...shares)
}

type Book = { readonly timeAndGifts: readonly StatementRecord[]; readonly payees: ReadonlyMap<string, string>; readonly withPapers: ReadonlySet<string> }

function nameOf({ payees }: Pick<Book, 'payees'>, id: string | null): string {
  return id === null ? '' : (payees.get(id) ?? '')
}

/** Gives the value of the time that was spent on lobbying, as expenses of line 13; time without a value adds nothing. */
export function timeSpending(book: Book): readonly LdaSpending[] {
  return ofKind(book.timeAndGifts, 'lobbying-time').flatMap((record) => {
    const { valueCents, personId, happenedOn, title } = record
    if (valueCents === null) return []
    return [{
      reference: referenceOf(record), on: happenedOn, cents: valueCents, kind: 'time' as const, party: nameOf(book, personId), words: `${title}, ${factOf(record, 'hours')} h`,
      documentedCents: book.withPapers.has(record.id) ? valueCents : null, counted: true, reason: '',
    }]
  })
}

/** Gives the political contributions of a half-year as the contribution report lists them. */
export function contributionsFrom(book: Book): readonly LdaContribution[] {
  return ofKind(book.timeAndGifts, 'political-contribution').map((record) => {
    const [level, contributor] = [factOf(record, 'level'), factOf(record, 'contributor')]
    return {
      reference: referenceOf(record), type: contributionTypes.find((type) => type === factOf(record, 'type')) ?? 'feca', on: record.happenedOn, cents: record.valueCents ?? zeroCents,
      contributorName: contributor === '' ? 'Self' : contributor, payeeName: nameOf(book, record.personId), honoreeName: record.title,
      recipientLevel: level === 'state-or-local' || level === 'other-committee' ? level : 'federal', paidFromForeignMoney: factOf(record, 'foreignMoney') === 'yes',
    }
  })
}

function electionPart({ splits, purpose, amountCents }: Expenditure): Cents {
  if (splits === null || splits.length === 0) return purpose === 'us_election' ? amountCents : zeroCents
  return sumCents(splits.filter((split) => split.purpose === 'us_election').map((split) => split.amountCents))
}

/** Gives the payments for U.S. elections, which a contribution report may have left out; not federal where a contribution to that payee says so. */
export function electionPayments({ expenditures, payees }: { readonly expenditures: readonly Expenditure[] } & Pick<Book, 'payees'>, contributions: readonly LdaContribution[]): LdaContext['gifts'] {
  return expenditures.filter((row) => isCounted(row.state) && cashEffect(row.kind) === 'out' && electionPart(row) > 0).map((row) => {
    const payeeName = nameOf({ payees }, row.payeeId)
    const isElsewhere = contributions.some((given) => given.payeeName === payeeName && given.recipientLevel !== 'federal')
    return { reference: referenceTo('expenditure', row), payeeName, cents: electionPart(row), isFederal: !isElsewhere }
  })
}
