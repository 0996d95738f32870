import { zeroCents } from '@/lib/domain/money'
import { privateDetails } from '@/lib/domain/publication/private-details'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { aPublicReport } from '@/tests/factories/public-report'

const withText = (what: string): PublicReport => ({
  ...aPublicReport(), payments: [{ id: 'CHI-E-2025-0001', on: null, to: 'Crescent Print', what, category: '', purpose: '', principal: '', amountCents: zeroCents, from: [] }],
})

describe('private details in a public text', () => {
  it.each([
    'Paid to office@print.example', 'Call 312-555-0177', 'Call (312) 555-0177', 'Ring +92 21 3555 0188', 'For Shahrbanu Darwish',
  ])('are found in "%s"', (what) => {
    expect(privateDetails(withText(what), ['Shahrbanu Darwish'])).toEqual([{ where: 'CHI-E-2025-0001', text: what }])
  })

  it.each(['2,000 leaflets', 'Hall, 2025-01-02 to 2025-01-12', 'Invoice 20250102003', 'H.R. 2025 at 5:30', 'Number CHI-E-2025-0012 corrected'])('are not seen in "%s"', (what) => {
    expect(privateDetails(withText(what), ['Shahrbanu Darwish'])).toEqual([])
  })
})
