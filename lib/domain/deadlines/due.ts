/** Everything that is due in an organization, from its registrations, its clocks and, by house rule, the quarters of its chapters. */
import { addDays, compareDates, type CalendarDate } from '../calendar-date'
import { answerDays } from '../checklists/periods'
import type { ProfileChange } from '../profile/changes'
import type { Registration } from '../registration'
import { nextPeriod, quarterOf, type ReportingPeriod } from '../reporting-period'
import type { Clock } from './clock'
import { changeDeadline } from './changed'
import { clockedDeadline, type DayOf } from './clocked'
import { deadlineKey, houseKinds, type Deadline } from './deadline'
import { giftDeadline, type WatchedGift } from './gift'
import { materialDeadline, type SentMaterial } from './material'
import { registeredDeadlines } from './registered'

export type DeadlineSources = {
  readonly registrations: readonly Registration[]
  readonly clocks: readonly Clock[]
  readonly materials: readonly SentMaterial[]
  /** Gifts that may not simply be kept, and what became of them. */
  readonly gifts: readonly WatchedGift[]
  /** Changes of the profile of which the FARA Unit is told. */
  readonly changes: readonly ProfileChange[]
  /** The chapters that owe reports by house rule, each with the day since when its books are kept here. */
  readonly chapters: readonly { readonly id: string; readonly since: CalendarDate }[]
  readonly dayOf: DayOf
}

function houseDeadlines(chapterId: string, period: ReportingPeriod): readonly Deadline[] {
  return houseKinds.map((kind) => ({
    key: deadlineKey({ kind, of: chapterId, when: period.id }), kind, chapterId, period, registrationId: null, clockId: null, copy: null, title: '',
    counted: { from: period.through, amount: answerDays, unit: 'days' }, dueOn: addDays(period.through, answerDays), dueAt: null, nominalDue: null, fileBy: null, rules: [], doneOn: null,
  }))
}

function quartersThrough(since: CalendarDate, through: CalendarDate): readonly ReportingPeriod[] {
  const quarters: ReportingPeriod[] = []
  for (let quarter = quarterOf(since); quarter.from <= through; quarter = nextPeriod(quarter)) quarters.push(quarter)
  return quarters
}

/** Gives what is due through a day, the earliest first. What has passed stays, however long ago: only a filing ends it. */
export function deadlinesThrough({ registrations, clocks, materials, gifts, changes, chapters, dayOf }: DeadlineSources, through: CalendarDate): readonly Deadline[] {
  const registered = registrations.flatMap((registration) => registeredDeadlines(registration, through))
  const clocked = clocks.map((clock) => clockedDeadline(clock, dayOf)).filter((each) => each !== null)
  const copies = materials.map((material) => materialDeadline(material, dayOf))
  const kept = gifts.map(giftDeadline).filter((each) => each !== null)
  const house = chapters.flatMap(({ id, since }) => quartersThrough(since, through).flatMap((quarter) => houseDeadlines(id, quarter)))
  const all = [...registered, ...clocked, ...copies, ...kept, ...changes.map(changeDeadline), ...house]
  return all.filter(({ dueOn }) => dueOn <= through).toSorted((left, right) => compareDates(left.dueOn, right.dueOn))
}
