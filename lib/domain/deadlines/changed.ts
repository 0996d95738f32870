/**
 * The ten days of a change of the profile: the FARA Unit is told by an amendment (22 U.S.C. 612(b)), of a new person by a short form (form NSD-6).
 * They run from the day of the change itself, whenever it was entered, and end with the day on which the profile says that it was filed, or with
 * a filing that is recorded at the deadline.
 */
import type { CalendarDate } from '../calendar-date'
import { faraChangeNoticeDue, faraShortFormDue } from '../due-date'
import type { ProfileChange } from '../profile/changes'
import { factorsOf } from '../rules/deadlines'
import { deadlineKey, type Deadline } from './deadline'

/** Gives the deadline of a change. */
export function changeDeadline({ part, id, name, on, toldOn }: ProfileChange): Deadline {
  const isShortForm = part === 'service-began'
  const [kind, rule] = isShortForm ? (['fara-short-form', 'fara.short-form'] as const) : (['fara-change-notice', 'fara.change-notice-due'] as const)
  const { due, fileBy } = (isShortForm ? faraShortFormDue : faraChangeNoticeDue)(on)
  return {
    key: deadlineKey({ kind, of: `${part}.${id}`, when: on }), kind, chapterId: null, registrationId: null, clockId: null, copy: null, change: { part, id }, title: name, period: null,
    counted: { from: on, amount: factorsOf(rule).days, unit: 'days' }, dueOn: due, dueAt: null, nominalDue: null, fileBy, rules: fileBy === null ? [rule] : [rule, 'fara.weekends'], doneOn: toldOn,
  }
}

/** Gives the changes with the day on which each was told: by the profile, or by the filing that is recorded under the key of its deadline. */
export function changesWithFilings(changes: readonly ProfileChange[], filedOn: ReadonlyMap<string, CalendarDate>): readonly ProfileChange[] {
  return changes.map((change) => ({ ...change, toldOn: change.toldOn ?? filedOn.get(changeDeadline(change).key) ?? null }))
}
