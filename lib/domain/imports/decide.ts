/** What a person decided about the movements of a file, read by the names of its fields. */
import { expenditureCategories, type ExpenditureCategory } from '../expenditure'
import type { FieldProblem } from '../result'
import { cleanLine, nameCharactersMax, noteCharactersMax } from '../typed-text'
import type { BankLine } from './bank-statement'
import { takesOf, type GiftReturned, type PreviewLine, type PreviewOfFile } from './preview'
import type { ProposedPayout } from './payouts'

type OfLine = { readonly index: number; readonly line: BankLine }

/** A movement that becomes a gift; `donor` null: nobody gave a name. `original`: the gift of which a dispute was won. */
export type DecidedGift = OfLine & { readonly donor: string | null; readonly note: string; readonly original: Returned | null }
/** A gift of the books may be named by its number alone. */
export type Returned = GiftReturned | { readonly kind: 'number'; readonly number: string }
export type DecidedReturn = OfLine & { readonly kind: 'refund' | 'chargeback'; readonly original: Returned }
export type DecidedSpending = OfLine & { readonly payee: string; readonly category: ExpenditureCategory; readonly note: string }
/** `to`: the name of a chapter, or of somebody abroad; then the country says where. */
export type DecidedTransfer = OfLine & { readonly to: string; readonly country: string; readonly note: string }
export type DecidedPayout = { readonly payout: ProposedPayout; readonly reason: string }

export type Decided = {
  readonly gifts: readonly DecidedGift[]
  readonly returns: readonly DecidedReturn[]
  readonly fees: readonly OfLine[]
  readonly spending: readonly DecidedSpending[]
  readonly transfers: readonly DecidedTransfer[]
  readonly payouts: readonly DecidedPayout[]
}

/** Names of the fields of a decision, by the place of the movement in the file. */
export const decisionFields = {
  take: (index: number) => `take-${index}`, donor: (index: number) => `donor-${index}`, reason: (index: number) => `reason-${index}`,
  original: (index: number) => `original-${index}`, category: (index: number) => `category-${index}`, country: (index: number) => `country-${index}`,
} as const

/** Whether a field of a form is one of a decision. */
export function isDecisionField(name: string): boolean {
  return /^(?:take|donor|reason|original|category|country)-\d{1,9}$/.test(name)
}

/** Reads what was decided. A question must be answered; a gift that resembles another needs a reason, and so does a payout that is not its parts. */
export function decide({ lines, payouts }: PreviewOfFile, textOf: (field: string) => string): { readonly decided: Decided; readonly problems: Readonly<Record<string, FieldProblem>> } {
  const reading = new Deciding(textOf)
  for (const each of lines) if (each.group === 'new' || each.group === 'question' || each.group === 'out') reading.add(each)
  const taken = payouts.flatMap((payout): readonly DecidedPayout[] => {
    const reason = payout.index === null ? '' : reading.payouts.get(payout.index)
    return reason === undefined ? [] : [{ payout, reason: payout.sums.differenceCents === 0 ? '' : reason }]
  })
  return { decided: { gifts: reading.gifts, returns: reading.returns, fees: reading.fees, spending: reading.spending, transfers: reading.transfers, payouts: taken }, problems: reading.problems }
}

class Deciding {
  readonly gifts: DecidedGift[] = []
  readonly returns: DecidedReturn[] = []
  readonly fees: OfLine[] = []
  readonly spending: DecidedSpending[] = []
  readonly transfers: DecidedTransfer[] = []
  /** The reason of each payout that is taken, by its line. */
  readonly payouts = new Map<number, string>()
  readonly problems: Record<string, FieldProblem> = {}

  constructor(private readonly textOf: (field: string) => string) {}

  add(each: PreviewLine): void {
    const { index, line, group, why } = each
    const typed = this.textOf(decisionFields.take(index))
    const isAsked = group === 'question' && why !== 'payout' && why !== 'original'
    const take = takesOf(each).find((known) => known === (typed || (isAsked ? '' : each.take)))
    if (take === undefined) this.refuse(decisionFields.take(index), { key: 'missing' })
    else if (take === 'leave') return
    else if (why === 'duplicate' && this.reasonOf(index) === '') this.refuse(decisionFields.reason(index), { key: 'missing' })
    else if (take === 'gift' || take === 'anonymous') this.addGift(each, take === 'anonymous')
    else if (take === 'refund' || take === 'chargeback') this.addReturn(each, take)
    else if (take === 'fee') this.fees.push({ index, line })
    else if (take === 'payout') this.addPayout(each)
    else if (take === 'expenditure') this.addSpending(each)
    else this.addTransfer(each)
  }

  private addGift(each: PreviewLine, isAnonymous: boolean): void {
    const { index, line } = each
    if (line.processor?.part === 'dispute-won') {
      const original = this.originalOf(each)
      if (original !== null) this.gifts.push({ index, line, donor: null, note: 'A dispute was won: the processor gave the gift back.', original })
      return
    }
    const donor = isAnonymous ? null : this.nameOf(each)
    if (donor !== '') this.gifts.push({ index, line, donor, note: this.noteOf(each), original: null })
  }

  private addReturn(each: PreviewLine, kind: 'refund' | 'chargeback'): void {
    const original = this.originalOf(each)
    if (original !== null) this.returns.push({ index: each.index, line: each.line, kind, original })
  }

  private addPayout({ index, why }: PreviewLine): void {
    const reason = this.reasonOf(index)
    if (why === 'payout' && reason === '') this.refuse(decisionFields.reason(index), { key: 'missing' })
    else this.payouts.set(index, reason)
  }

  private addSpending(each: PreviewLine): void {
    const { index, line } = each
    const payee = this.nameOf(each)
    const typed = this.textOf(decisionFields.category(index)) || (each.category ?? 'other')
    const category = expenditureCategories.find((known) => known === typed)
    if (category === undefined) this.refuse(decisionFields.category(index), { key: 'missingChoice' })
    else if (payee !== '') this.spending.push({ index, line, payee, category, note: this.noteOf(each) })
  }

  private addTransfer(each: PreviewLine): void {
    const { index, line } = each
    const to = this.nameOf(each)
    const country = cleanLine(this.textOf(decisionFields.country(index))).toUpperCase()
    if (country !== '' && !/^[A-Z]{2}$/.test(country)) this.refuse(decisionFields.country(index), { key: 'countryCode' })
    else if (to !== '') this.transfers.push({ index, line, to, country, note: this.noteOf(each) })
  }

  /** The name that was typed, else the file's; empty, with the problem noted, where there is none. */
  private nameOf({ index, donor }: PreviewLine): string {
    const name = cleanLine(this.textOf(decisionFields.donor(index))) || donor
    if (name === '') this.refuse(decisionFields.donor(index), { key: 'missing' })
    else if (name.length > nameCharactersMax) this.refuse(decisionFields.donor(index), { key: 'textTooLong', values: { max: nameCharactersMax, count: name.length } })
    else return name
    return ''
  }

  private originalOf({ index, original }: PreviewLine): Returned | null {
    const number = cleanLine(this.textOf(decisionFields.original(index)))
    if (number !== '') return { kind: 'number', number }
    if (original === null) this.refuse(decisionFields.original(index), { key: 'missing' })
    return original
  }

  private reasonOf(index: number): string {
    return cleanLine(this.textOf(decisionFields.reason(index))).slice(0, noteCharactersMax - 200)
  }

  private noteOf({ index, why, like }: PreviewLine): string {
    return why === 'duplicate' ? `Imported although it resembles ${like}: ${this.reasonOf(index)}` : ''
  }

  private refuse(field: string, problem: FieldProblem): void {
    this.problems[field] = problem
  }
}
