/** Round amounts: usual for gifts, a signal in payments. The share is told, and nothing is concluded from it for gifts. */
import type { Cents } from '../../money'

const roundCents = 1000

/** Tells whether an amount is a multiple of ten dollars. */
export function isRound(amount: Cents): boolean {
  return amount % roundCents === 0
}
