import { recordFiling } from '@/lib/data/filings/record'
import { correctProfileEntry } from '@/lib/data/profile/correct'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { emptyRegistration } from '@/lib/domain/registration'
import { deadlinesOf, filingOf } from '../../factories/deadlines'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { aProfileEntry, agreementTyped, officerTyped, serviceTyped } from '../../factories/profile'
import { drafted } from '../../factories/reports'
import { keyOf, registered, registration } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const day = calendarDate

async function changesOf(organization: TestOrganization): Promise<readonly Followed[]> {
  return (await deadlinesOf(organization)).filter(({ change }) => change !== undefined)
}

const told = (deadlines: readonly Followed[]) => deadlines.map(({ kind, change, title, dueOn, state }) => [kind, change?.part, title, dueOn, state])

describe('the clocks that the registration profile starts', () => {
  it('run ten days from a new agreement, a new person and a new officer, and are computed from the day of the change', async () => {
    const organization = await registered()
    await aProfileEntry(organization, agreementTyped(organization, { fromOn: day('2026-03-06') }))
    await aProfileEntry(organization, serviceTyped(organization, { fromOn: day('2026-03-02') }))
    await aProfileEntry(organization, officerTyped({ fromOn: day('2026-03-10') }))
    const changes = await changesOf(organization)
    expect(told(changes)).toEqual([
      ['fara-short-form', 'service-began', 'Speaker', '2026-03-12', 'late'], ['fara-change-notice', 'agreement-began', 'Letters of 2025', '2026-03-16', 'ahead'],
      ['fara-change-notice', 'officer-began', 'President', '2026-03-20', 'ahead'],
    ])
    expect(changes[1]?.counted).toEqual({ from: '2026-03-06', amount: 10, unit: 'days' })
  })

  it('start for nothing without a registration, and not for what came with it', async () => {
    const unregistered = await anOrganization({ registrations: [{ ...emptyRegistration, regime: 'FARA' }] })
    await aProfileEntry(unregistered, officerTyped({ fromOn: day('2026-03-10') }))
    const organization = await anOrganization({ registrations: [registration] })
    await aProfileEntry(organization, officerTyped({ fromOn: registration.registeredOn }))
    expect([await changesOf(unregistered), await changesOf(organization)]).toEqual([[], []])
  })

  it('end with the day of the filing in the profile, or with a filing recorded at the deadline; both end the finding of the statement', async () => {
    const organization = await registered()
    const agreement = agreementTyped(organization, { fromOn: day('2026-02-02') })
    const entry = await aProfileEntry(organization, agreement)
    await aProfileEntry(organization, officerTyped({ fromOn: day('2026-02-10') }))
    const unfiled = async () => (await drafted(organization.administrator, keyOf())).findings.filter(({ check }) => check === 'FARA-07').map(({ sentence }) => sentence.slice(0, 15))
    expect(await unfiled()).toEqual(['A new agreement', 'A new officer, '])
    valueOf(await correctProfileEntry(organization.administrator, {
      chapterId: organization.chapter.id, id: entry.id, revision: 1, typed: { ...agreement, facts: { ...agreement.facts, exhibitBFiledOn: '2026-02-12' }, reason: 'Exhibit B was filed' },
    }))
    const [, officer] = await changesOf(organization)
    valueOf(await recordFiling(organization.administrator, filingOf(organization, officer?.key ?? '', { filedOn: day('2026-02-20'), confirmationNumber: 'NSD5-1' })))
    expect(told(await changesOf(organization)).map(([, part, , , state]) => [part, state])).toEqual([['agreement-began', 'done'], ['officer-began', 'done']])
    expect(await unfiled()).toEqual([])
  })
})
