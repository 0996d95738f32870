import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { sqlAs } from '@/lib/data/database/transaction'
import { quarter } from '@/lib/domain/reporting-period'
import { bestOfThree, say } from './measure'
import type { FullChapter } from './world'

const floorStatement = `SELECT count(*), sum(amount_cents), max(number) FROM donation WHERE state IN ('recorded', 'held') AND received_on BETWEEN '2025-01-01' AND '2025-12-31';
SELECT count(*), sum(amount_cents), max(number) FROM expenditure WHERE state IN ('recorded', 'held') AND paid_on BETWEEN '2025-01-01' AND '2025-12-31'`

/** All 60 items of a chapter that holds everything, beside reading each of the year's rows once; each the best of three, cache warm. */
export async function benchChecklist({ actor, chapterId }: FullChapter): Promise<void> {
  const checklist = await bestOfThree(() => checklistForPeriod(actor, chapterId, quarter(2025, 4)))
  const floor = await bestOfThree(() => sqlAs(actor, (client) => client.query(floorStatement), 'read'))
  say('all 60 items of the checklist of a chapter that holds all donations', {
    'checklist, ms': checklist, 'floor': floorStatement, 'floor, ms': floor, 'checklist / floor': checklist / floor, 'target': 'under 2 s',
  })
}
