import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { unsigned, type ProfileEntry, type ProfileKind } from '@/lib/domain/profile/profile'
import type { Principal } from '@/lib/domain/principal'
import { party } from './fara-facts'

const day = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text))

type More = Omit<Partial<ProfileEntry>, 'fromOn' | 'untilOn'> & { readonly from?: string | null; readonly until?: string | null }

/** An entry of the profile of the party that began with the registration; a test says what is different. */
export function entry(kind: ProfileKind, id: string, facts: ProfileEntry['facts'], { from = '2024-08-10', until = null, ...more }: More = {}): ProfileEntry {
  return { ...unsigned, id, revision: 2, kind, personId: null, principalId: null, mistaken: false, fromOn: day(from), untilOn: day(until), facts, ...more }
}

export const government: Principal = {
  ...party, id: 'government', name: 'Ministry of Ports', kind: 'GOVERNMENT', aliases: ['Harbour Ministry', ''], address: '2 Quay, Port Zephyr', officialDealtWith: 'Minister Azar', aim: '', fromOn: null, untilOn: calendarDate('2025-05-31'),
}

export const former: Principal = { ...party, id: 'former', name: 'Zephyria Old Party', fromOn: calendarDate('2020-01-01'), untilOn: calendarDate('2024-12-31') }

/** A profile in which something of every kind stands that FARA asks for, with what began, changed, ended and was a mistake. */
export const profile: readonly ProfileEntry[] = [
  entry('officer', 'president', { position: 'President' }, { personId: 'amal', from: '2023-01-01' }),
  entry('officer', 'president-since', { position: 'Chair' }, { personId: 'amal', from: '2025-04-01' }),
  entry('officer', 'secretary', { position: 'Secretary' }, { personId: 'noor', from: null, until: '2025-06-30' }),
  entry('officer', 'vacant', { position: 'Treasurer' }),
  entry('officer', 'wrong', { position: 'Nobody' }, { personId: 'noor', mistaken: true }),
  entry('service', 'speaks', { position: 'President', services: 'Speaks at rallies', clerical: 'no', shortFormFiledOn: '2024-08-12' }, { personId: 'amal', principalId: 'party' }),
  entry('service', 'writes', { position: 'Writer', services: 'Writes letters', compensation: '$200.00 a month', clerical: 'no', shortFormFiledOn: '2024-08-11', endFiledOn: '2025-06-10' }, { personId: 'amal', principalId: 'government', from: '2024-09-01', until: '2025-05-31' }),
  entry('service', 'helps', { position: 'Helper', services: '', clerical: 'no', endFiledOn: '' }, { personId: 'noor', principalId: null, from: null, until: '2025-07-01' }),
  entry('service', 'types', { position: 'Typist', services: 'Types', clerical: 'yes' }, { personId: 'noor', principalId: 'party' }),
  entry('service', 'unnamed', { position: 'Advisor', services: 'Advises', clerical: 'no' }, { principalId: 'party' }),
  entry('agreement', 'first', { title: 'Agreement of 2024', form: 'contract', nature: 'Fundraising', activities: 'Rallies', political: 'yes', politicalMeans: 'Meetings', compensation: 'None', payOnSuccess: 'no', exhibitAFiledOn: '2024-08-10', exhibitBFiledOn: '2024-08-10' }, { principalId: 'party', from: '2024-08-01', until: '2025-03-31' }),
  entry('agreement', 'renewed', { title: 'Agreement of 2025', form: 'correspondence', nature: 'Fundraising', activities: '', political: 'no', payOnSuccess: 'yes', exhibitAFiledOn: '', exhibitBFiledOn: '2025-04-03' }, { principalId: 'party', from: '2025-04-01' }),
  entry('agreement', 'ministry', { title: 'Letters', form: 'understanding', nature: '', activities: 'Letters', political: 'yes', changedOn: '2025-04-20', changeFiledOn: '2025-04-25', exhibitBFiledOn: '2024-09-02' }, { principalId: 'government', from: '2024-09-01' }),
  entry('agreement', 'nobody', { title: 'Of nobody', form: 'contract' }),
  entry('exposure', 'looked', { exemption: '613(h)' }, { principalId: 'party', from: '2024-07-01' }),
  entry('exposure', 'signed', { exemption: 'none' }, { principalId: 'government', from: '2024-07-01', signedName: 'C. Counsel', signedOn: calendarDate('2024-07-20') }),
  entry('exposure', 'dayless', { exemption: '613(e)' }, { principalId: 'party', from: null }),
]
