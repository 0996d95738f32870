import { readAs } from '@/lib/data/database/transaction'
import { draftReport } from '@/lib/data/reports/draft'
import { readPopulationFacts } from '@/lib/data/reports/facts/population-facts'
import { clearSight } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { buildPopulationTests } from '@/lib/domain/reports/population-tests'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { dateRange } from '@/lib/domain/reporting-period'
import { bestOfThree, say, timed, withPeak } from './measure'
import type { FullChapter } from './world'

/** Whatever the workload holds lies within these days. */
const allDays = dateRange(calendarDate('2000-01-01'), calendarDate('2099-12-31'))

/** The tests of a whole population over all donations of one chapter: as a reader gets them, and the tests without the reading. */
export async function benchPopulation({ actor, chapterId }: FullChapter, rows: number): Promise<void> {
  const request = { chapterId, period: allDays }
  const whole = await withPeak(() => bestOfThree(() => draftReport(actor, 'population-tests', request)))
  const facts = await readAs(actor, (tx) => readPopulationFacts(tx, actor.organizationId, request, clearSight))
  if (facts === null || facts.donations.length < rows) throw new Error('The tests did not see every donation')
  const pure = await timed(async () => buildPopulationTests(facts, allDays, registrantOf(facts)))
  say(`tests of a whole population, ${facts.donations.length} donations of one chapter`, {
    'read and tested, ms': whole.value, 'tests alone, ms': pure.milliseconds, 'memory of the process, MB': whole.megabytes,
    'lines found': pure.value.items.reduce((sum, { lines }) => sum + lines.length, 0), 'target': 'under 5 s',
  })
}
