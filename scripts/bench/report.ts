import { sqlAs } from '@/lib/data/database/transaction'
import { draftReport } from '@/lib/data/reports/draft'
import { quarter } from '@/lib/domain/reporting-period'
import { commandMemory } from './command'
import { bestOfThree, say } from './measure'
import type { FullChapter, World } from './world'

const floorStatement = `SELECT p.id, p.name, sum(d.amount_cents) FROM donation d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
  LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
  WHERE d.state IN ('recorded', 'held') AND p.kind <> 'government' AND extract(year FROM COALESCE(o.received_on, d.received_on)) = 2025
  GROUP BY p.id, p.name HAVING sum(d.amount_cents) > 20000;
SELECT to_char(received_on, 'YYYY-MM'), method, sum(amount_cents) FROM donation WHERE received_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1, 2;
SELECT p.name, sum(e.amount_cents) FROM expenditure e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
  WHERE e.paid_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1`

const lastQuarter = quarter(2025, 4)

/** The quarter's report of a chapter that holds everything, beside the statements that give the same donors and totals; each the best of three, cache warm. */
export async function benchReport(full: FullChapter): Promise<void> {
  const { actor, chapterId } = full
  const report = await bestOfThree(() => draftReport(actor, 'quarterly-disclosure', { chapterId, period: lastQuarter }))
  const floor = await bestOfThree(() => sqlAs(actor, (client) => client.query(floorStatement), 'read'))
  say('the quarter\'s report of a chapter that holds all donations', {
    'report, ms': report, 'floor': floorStatement, 'floor, ms': floor, 'report / floor': report / floor,
    'peak memory of npm run report, MB': await memoryOfCommand(full, ['--chapter', full.slug]), 'target': 'ratio at most 10, memory under 400 MB',
  })
}

/** The same of the whole organization: one checklist for each of its chapters comes with it. */
export async function benchWholeReport(world: World): Promise<void> {
  const { actor } = world
  const report = await bestOfThree(() => draftReport(actor, 'quarterly-disclosure', { chapterId: null, period: lastQuarter }))
  const floor = await bestOfThree(() => sqlAs(actor, (client) => client.query(floorStatement), 'read'))
  say(`the quarter's report of the whole organization, with the checklists of its ${world.chapterIds.length} chapters`, {
    'report, ms': report, 'floor, ms': floor, 'report / floor': report / floor,
    'peak memory of npm run report, MB': await memoryOfCommand(world, ['--organization', 'benchmark']),
  })
}

/** The report made by the command in a process of its own. */
function memoryOfCommand({ folder }: World, whose: readonly string[]): Promise<number> {
  return commandMemory([...whose, '--form', 'quarterly-disclosure', '--period', '2025-Q4', '--format', 'json', '--out', folder])
}
