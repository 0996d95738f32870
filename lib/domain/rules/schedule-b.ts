/**
 * Who is listed on Schedule B of Form 990 (26 U.S.C. 6033(b)(5); Treas. Reg. 1.6033-2(a)(2)):
 * 1. general rule: whoever gave $5,000 or more in the year;
 * 2. special rule, for a charity that meets the one-third support test: of these only who gave more than the greater of $5,000 and 2 % of line 1h.
 */
import type { CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import { exceedsOn, thresholdOn } from './thresholds'

export const scheduleBGeneral = 'irc.schB.general'
export const scheduleBSpecial = 'irc.schB.special.pct'

/** Tells whether the general rule lists a contributor with that total of the year. */
export function isListedGenerally(giftCents: Cents, on: CalendarDate): boolean {
  return exceedsOn(scheduleBGeneral, giftCents, on)
}

/** Tells whether the special rule lists one; `line1hCents` is all contributions of the year. False where a rule is not in force. */
export function isListedSpecially(giftCents: Cents, line1hCents: Cents, on: CalendarDate): boolean {
  const [general, special] = [thresholdOn(scheduleBGeneral, on), thresholdOn(scheduleBSpecial, on)]
  return general !== null && special !== null && giftCents > general.amount && giftCents * 100 > line1hCents * special.amount
}
