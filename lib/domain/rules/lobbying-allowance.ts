/**
 * The lobbying that a charity under the election of 26 U.S.C. 501(h) may pay for without tax (26 U.S.C. 4911(c)): a share of what it spends for its
 * exempt purposes that falls from bracket to bracket, up to a cap; grass-roots lobbying may take a part of it.
 */
import type { CalendarDate } from '../calendar-date'
import { cents, type Cents } from '../money'
import table from './data/lobbying-allowance.json'
import { thresholdOn, type Threshold } from './thresholds'

function rule(family: string, on: CalendarDate): Threshold {
  const row = thresholdOn(family, on)
  if (row === null) throw new Error(`No version of ${family} is in force on ${on}`)
  return row
}

/** Gives a whole percentage of an amount, rounded half up to the cent. */
export function percentOf(amount: Cents, percent: number): Cents {
  return cents(Math.floor((amount * percent * 2 + 100) / 200))
}

export type LobbyingAllowance = { readonly lobbyingCents: Cents; readonly grassRootsCents: Cents; readonly rules: readonly Threshold[] }

/** Gives the nontaxable amounts for what was spent on exempt purposes in a year, by the table in force on a day. Throws where no version is in force. */
export function lobbyingAllowance(exemptPurposeCents: Cents, on: CalendarDate): LobbyingAllowance {
  const bracket = table.brackets.findLast(({ fromCents }) => fromCents < exemptPurposeCents) ?? table.brackets[0]
  if (bracket === undefined) throw new Error('The table of lobbying allowances is empty')
  const [rate, cap, part] = [rule(bracket.rate, on), rule('irc.501h.cap', on), rule('irc.501h.grassroots', on)]
  const lobbying = cents(Math.min(cap.amount, bracket.baseCents + percentOf(cents(exemptPurposeCents - bracket.fromCents), rate.amount)))
  return { lobbyingCents: lobbying, grassRootsCents: percentOf(lobbying, part.amount), rules: [rate, cap, part] }
}
