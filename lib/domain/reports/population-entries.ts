/** When entries were made and by whom, and what was changed after a seal. */
import { enteredAtNight, enteredLate, entriesByUser } from '../audit/population/late-entry'
import { percentText } from '../audit/statistics/digits-and-shares'
import { counted, itemOf, lineOf } from './lines'
import { recordColumns, recordLine } from './population-lines'
import type { Population } from './population-report-facts'
import type { ReportItem } from './report-document'

function lateItem({ donations, facts, people }: Population): ReportItem {
  const days = facts.organization.lateEntryDays
  const words = new Map<number, string>()
  const after = (late: number): string => {
    const known = words.get(late) ?? `${counted(late, 'day', 'days')} after receipt`
    words.set(late, known)
    return known
  }
  return itemOf('late', 'Entered late', {
    columns: recordColumns, text: `Entered more than ${String(days)} days after receipt (the setting of the organization).`,
    lines: enteredLate(donations, days).map((each) => recordLine(each.row, after(each.days), people)),
  })
}

function nightItem({ donations, limits, people }: Population): ReportItem {
  const { fromHour, untilHour } = limits.night
  return itemOf('night', 'Entered at night', {
    columns: recordColumns, text: `Typed from ${String(fromHour)}:00 to ${String(untilHour)}:00 on the chapter’s clock. Volunteers work in the evening; imported files are not counted.`,
    lines: enteredAtNight(donations, limits.night).map((row) => recordLine(row, `${row.enteredOn}, ${String(row.enteredHour).padStart(2, '0')}:00 to ${String(row.enteredHour).padStart(2, '0')}:59`, people, ['check.population.evening', 'check.population.morning'])),
  })
}

function byUserItem({ donations, facts }: Population): ReportItem {
  return itemOf('entered-by', 'Who entered them', {
    text: 'In a small chapter one person enters everything; then somebody else should look at the bank.',
    lines: entriesByUser(donations).map(({ userId, count }, index) =>
      lineOf('note', String(index + 1), [facts.enteredNames.get(userId ?? '') ?? 'Not known', count, percentText(count, donations.length)])),
    columns: [{ id: 'user', label: 'Entered by', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' }, { id: 'share', label: 'Share', kind: 'text' }],
  })
}

function afterSealItem({ donations, facts, people }: Population): ReportItem {
  const reports = new Map<string, string[]>()
  for (const { donationId, reportNumber } of facts.changedAfterSeal) reports.set(donationId, [...(reports.get(donationId) ?? []), reportNumber])
  const lines = reports.size === 0 ? [] : donations.flatMap((row) => {
    const numbers = reports.get(row.id)
    return numbers === undefined ? [] : [recordLine(row, `Changed after ${numbers.sort().join(', ')} was sealed`, people)]
  })
  return itemOf('after-seal', 'Changed or entered after a seal', { columns: recordColumns, lines, text: 'A correction after a seal is allowed, has its reason in the journal, and is what an amendment reports.' })
}

/** Gives late entries, entries at night, who entered, and changes after a seal. */
export function entryItems(population: Population): readonly ReportItem[] {
  return [lateItem(population), nightItem(population), byUserItem(population), afterSealItem(population)]
}
