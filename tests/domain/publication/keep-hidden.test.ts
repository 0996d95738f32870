import { withholding } from '@/lib/domain/publication/hidden-names'
import { keepHidden } from '@/lib/domain/publication/keep-hidden'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { aPublicReport } from '@/tests/factories/public-report'

const next = aPublicReport()
const [payment] = next.payments
if (payment === undefined) throw new Error('The golden quarter has payments')

const nobody = withholding([])

describe('a public version that is made anew', () => {
  it('keeps every text out of which something was taken, without who is hidden now, and nothing else of the version before', () => {
    const kept: PublicReport = {
      ...next, summary: 'Led by [name withheld].', title: 'Another', contacts: next.contacts.map((contact) => ({ ...contact, asked: '[name withheld] met Ann Other', place: 'Elsewhere' })),
      payments: next.payments.map((each) => ({ ...each, what: 'Paid for [name withheld]' })), amends: { reason: 'Asked by [name withheld]', earlier: [] },
    }
    const made = keepHidden({ ...next, amends: { reason: 'Asked by somebody', earlier: ['A'] } }, kept, withholding(['Ann Other']))
    expect([made.summary, made.title, made.amends]).toEqual(['Led by [name withheld].', next.title, { reason: 'Asked by [name withheld]', earlier: ['A'] }])
    expect(made.contacts).toEqual(next.contacts.map((contact) => ({ ...contact, asked: '[name withheld] met [name withheld]' })))
    expect(made.payments[0]).toEqual({ ...payment, what: 'Paid for [name withheld]' })
    expect(made.transfers).toEqual(next.transfers)
  })

  it('is as it was made where nothing was taken out, or where the lists have other rows', () => {
    expect(keepHidden(next, { ...next, summary: 'Another' }, nobody)).toEqual(next)
    expect(keepHidden(next, { ...next, payments: [{ ...payment, what: '[name withheld]' }, ...next.payments] }, nobody).payments).toEqual(next.payments)
  })
})
