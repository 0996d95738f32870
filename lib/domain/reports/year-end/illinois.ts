/** AG990-IL (225 ILCS 460): each chapter in Illinois reports by itself, on gross contributions with pledges, merchandise and what events brought. */
import { addDays, addMonths, formatLong } from '../../calendar-date'
import { isReturn } from '../../donation'
import { sumCents, zeroCents, type Cents } from '../../money'
import { isCounted } from '../../record'
import { thresholdOn } from '../../rules/thresholds'
import { joined, lineOf, numberOrder, referenceTo, sortedBy } from '../lines'
import type { CoveredChapter } from '../period-facts'
import type { ReportItem } from '../report-document'
import { lawItem, lawLine } from './law-lines'
import type { Year, YearGift } from './year-end-facts'

/** Lines on gross contributions; those on assets and on what a paid fundraiser raised need what the books do not have. */
const lines = ['il.exempt', 'il.fee', 'il.review', 'il.audit']

/** What AG990-IL counts as contributions: promises too, their payment not again, returns not deducted. */
function contributionsIn({ facts }: Pick<Year, 'facts'>, chapterId: string): readonly YearGift[] {
  return facts.donations.filter((row) => row.chapterId === chapterId && isCounted(row.state) && row.kind !== 'interest' && row.kind !== 'pledge_payment' && !isReturn(row.kind))
}

/** Gives gross contributions as AG990-IL counts them. */
export function grossOfIllinois(year: Pick<Year, 'facts'>, chapterId: string): Cents {
  return sumCents([zeroCents, ...contributionsIn(year, chapterId).map(({ amountCents }) => amountCents)])
}

function isFiscalYear({ from, on, facts }: Year, { id }: CoveredChapter): boolean {
  return Number(from.slice(5, 7)) === (facts.fiscalYearStarts.get(id) ?? 1) && from.endsWith('-01') && addMonths(from, 12) === addDays(on, 1)
}

function chapterItem(year: Year, chapter: CoveredChapter): ReportItem {
  const gross = grossOfIllinois(year, chapter.id)
  const months = thresholdOn('il.report.due', year.on)
  const due = months === null ? '' : `Due ${formatLong(addDays(addMonths(addDays(year.on, 1), months.amount), -1))}, ${String(months.amount)} months after the year (${months.citation})`
  const counted = sortedBy(contributionsIn(year, chapter.id), (row) => [numberOrder(row), row.id]).map((row) => referenceTo('donation', row))
  const total = lineOf('note', 'gross', ['Gross contributions', '', '', gross], { records: counted })
  return lawItem(`illinois-${chapter.numberPrefix.toLowerCase()}`, `${chapter.name}, lines of AG990-IL`, [total, ...lines.map((family) => lawLine(family, gross, year.on))], {
    schedule: 'AG990-IL',
    text: joined([
      due, isFiscalYear(year, chapter) ? '' : 'this period is not the chapter’s fiscal year, which the lines are about', 'promises count when made, their payment does not count again',
      'assets, volunteers and what a paid fundraiser raised are not in these books; a paid fundraiser has lines of its own',
    ]),
  })
}

/** Gives one item for each covered chapter in Illinois. */
export function illinoisItems(year: Year): readonly ReportItem[] {
  return sortedBy(year.facts.chapters.filter(({ state }) => state === 'IL'), ({ name, id }) => [name, id]).map((chapter) => chapterItem(year, chapter))
}
