/** Why a line and a record look like the same money, as parts that a page words and as one English sentence that the journal keeps. */
export type MatchReason =
  | { readonly key: 'imported' | 'amount' | 'byHand' }
  | { readonly key: 'reference' | 'name' | 'deposit' | 'payout'; readonly value: string }
  | { readonly key: 'days' | 'records' | 'lines'; readonly count: number }

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`
}

function wordsOf(reason: MatchReason): string {
  switch (reason.key) {
    case 'imported': return 'the record was imported from this line'
    case 'amount': return 'same amount'
    case 'byHand': return 'matched by hand'
    case 'reference': return `same reference ${reason.value}`
    case 'name': return `both name ${reason.value}`
    case 'deposit': return `deposit ${reason.value}`
    case 'payout': return `payout ${reason.value}`
    case 'days': return reason.count === 0 ? 'same day' : `${count(reason.count, 'day', 'days')} apart`
    case 'records': return `${count(reason.count, 'record', 'records')} add up to the line`
    case 'lines': return `${count(reason.count, 'line', 'lines')} add up to the record`
  }
}

/** Gives the reasons as one sentence. */
export function reasonSentence(reasons: readonly MatchReason[]): string {
  const text = reasons.map(wordsOf).join(', ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
