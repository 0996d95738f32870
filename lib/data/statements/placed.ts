import 'server-only'
import type { ImportChapter } from '@/lib/data/imports/chapters'
import type { PlacedRow } from '@/lib/data/imports/rows'
import type { BankLine } from '@/lib/domain/imports/bank-statement'
import type { DecidedGift, DecidedReturn, DecidedSpending } from '@/lib/domain/imports/decide'
import type { ImportedDonation, ImportedExpenditure, NamedPerson } from '@/lib/domain/imports/imported'
import { purposeOfLine } from '@/lib/domain/imports/naming'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { absoluteCents, zeroCents, type Cents } from '@/lib/domain/money'
import type { PaymentMethod } from '@/lib/domain/record'
import { referenceCharactersMax } from '@/lib/domain/typed-text'

/** The place in the file of the movement that a key is of. */
export function indexOfKey(key: string): number {
  return Number(key.slice(key.lastIndexOf(':') + 1))
}

/** Makes the rows of records out of what was decided about movements: each is known again by its line of this import. */
export class Placing {
  constructor(private readonly of: { readonly batchId: string; readonly chapter: ImportChapter; readonly settings: ImportSettings; readonly fileName: string }) {}

  /** The key of the gift of a line, as a return of it names it. */
  lineKey(index: number): string {
    return `line:${this.of.batchId}:${String(index)}`
  }

  giftKey(index: number): string {
    return `donations:${this.lineKey(index)}`
  }

  spendingKey(index: number): string {
    return `expenditures:${this.lineKey(index)}`
  }

  gift({ index, line, note }: DecidedGift, person: NamedPerson | null): PlacedRow {
    const feeCents = line.feeCents === null || line.feeCents > line.amountCents || line.feeCents < 0 ? zeroCents : line.feeCents
    return this.donation(index, { ...this.alike(line, person), kind: 'gift', amountCents: line.amountCents, refundOf: '', note, feeCents })
  }

  /** `original`: the key of the gift that it returns. */
  returned({ index, line, kind }: DecidedReturn, person: NamedPerson | null, original: string): PlacedRow {
    return this.donation(index, { ...this.alike(line, person), kind, amountCents: line.amountCents, refundOf: original, note: '', feeCents: zeroCents })
  }

  spending({ index, line, category, note }: DecidedSpending, person: NamedPerson): PlacedRow {
    const { settings } = this.of
    return this.expenditure(index, line, {
      person, kind: 'payment', amountCents: absoluteCents(line.amountCents), method: this.methodOf(line), category, purpose: settings.purpose, purposeText: purposeOfLine(line, person.name), receiptExplanation: '', note,
    })
  }

  /** What a processor kept is spending, and what it gave back is money received. */
  fee({ index, line }: { readonly index: number; readonly line: BankLine }, feeCents: Cents, processor: NamedPerson): PlacedRow {
    const { settings, fileName } = this.of
    return this.expenditure(index, line, {
      person: processor, kind: feeCents > 0 ? 'processor_fee' : 'refund_received', amountCents: absoluteCents(feeCents), method: 'processor', category: 'bank_fees', purpose: 'administration',
      purposeText: `Processing fee of ${settings.processor}`, receiptExplanation: `Kept by ${settings.processor}: row ${String(line.position)} of ${fileName}`, note: '',
    })
  }

  methodOf({ kind, checkNumber }: BankLine): PaymentMethod {
    return this.of.settings.methods[kind] ?? (checkNumber === '' ? this.of.settings.method : 'check')
  }

  private alike(line: BankLine, person: NamedPerson | null) {
    const { settings } = this.of
    return {
      type: 'donation', row: line.position, chapterCode: '', person, receivedOn: line.on, method: settings.methods[line.kind] ?? settings.method, purpose: settings.purpose, receiptNumber: '', campaign: '',
      reportText: '', paymentReference: referenceOf(line), bankAccountId: settings.bankAccountId,
    } as const
  }

  private donation(index: number, imported: Omit<ImportedDonation, 'key'>): PlacedRow {
    const key = this.giftKey(index)
    return { imported: { ...imported, key }, chapter: this.of.chapter, key }
  }

  private expenditure(index: number, line: BankLine, more: Pick<ImportedExpenditure, 'person' | 'kind' | 'amountCents' | 'method' | 'category' | 'purpose' | 'purposeText' | 'receiptExplanation' | 'note'>): PlacedRow {
    const key = this.spendingKey(index)
    const imported: ImportedExpenditure = {
      ...more, type: 'expenditure', row: line.position, chapterCode: '', key, paidOn: line.on, reference: referenceOf(line), reportText: '', bankAccountId: this.of.settings.bankAccountId,
    }
    return { imported, chapter: this.of.chapter, key }
  }
}

/** The processor's name for the payment, so that a later refund finds its gift; else what the bank calls the movement. */
export function referenceOf({ processor, bankId, checkNumber }: BankLine): string {
  const own = processor?.part === 'charge' ? processor.charge : ''
  return (own || bankId || checkNumber).slice(0, referenceCharactersMax)
}
