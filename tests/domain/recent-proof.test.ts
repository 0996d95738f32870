import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { valuesOfForm } from '@/lib/form-state'

const actor: Actor = {
  kind: 'user', userId: 'u', name: 'Amina Khan', organizationId: 'o', memberships: [], at: instant('2026-11-25T12:00:00.000Z'), today: calendarDate('2026-11-25'),
  provedRecently: false,
}

describe('a recent proof', () => {
  it('is asked of a person in the field of the form that asks', () => {
    expect(requireRecentProof(actor)).toEqual({
      ok: false, refusal: { reason: 'step-up', key: 'stepUp', fields: { proofPassword: { key: 'proofNeeded' } } },
    })
  })

  it('is not asked twice, nor of the machine', () => {
    expect(requireRecentProof({ ...actor, provedRecently: true }).ok).toBe(true)
    expect(requireRecentProof({ ...actor, kind: 'operator' }).ok).toBe(true)
    expect(requireRecentProof({ ...actor, kind: 'system' }).ok).toBe(true)
  })

  it('is never among what was typed, so no draft keeps it and no page gets it back', () => {
    const form = new FormData()
    form.set('reason', 'New office')
    form.set('proofPassword', 'correct horse battery')
    expect(valuesOfForm(form)).toEqual({ reason: 'New office' })
  })
})
