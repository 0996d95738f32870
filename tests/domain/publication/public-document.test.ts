import { cents } from '@/lib/domain/money'
import { publicDocument } from '@/lib/domain/publication/public-document'
import { aPublicReport } from '@/tests/factories/public-report'

const report = aPublicReport()
const document = publicDocument(report)
const item = (id: string) => document.items.find((each) => each.id === id)

describe('a public version as a report document', () => {
  it('has the figures, gifts, payments, transfers and contacts of the version, each once and with its amount', () => {
    expect(document.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual(report.figures.flatMap(({ id, amountCents }) => (amountCents === null ? [] : [[id, amountCents]])))
    for (const [id, all] of [['gifts', report.gifts], ['payments', report.payments], ['transfers', report.transfers]] as const) {
      expect(item(id)?.lines.map(({ amountCents }) => amountCents)).toEqual(all.map(({ amountCents }) => amountCents))
    }
    expect(item('contacts')?.lines.map(({ id }) => id)).toEqual(report.contacts.map(({ id }) => id))
    expect(item('payments')?.totalCents).toBe(report.figures.find(({ id }) => id === 'spent')?.amountCents)
  })

  it('names no record, rule or finding, and tells the hashes of the seal', () => {
    expect(document.items.flatMap(({ lines }) => lines.flatMap(({ records, rules }) => [...records, ...rules]))).toEqual([])
    expect([document.findings, document.leftOut, document.rules]).toEqual([[], [], []])
    expect(document.notices.join(' ')).toContain(report.seal.textHash)
  })

  it('says that purposes are not told apart, and never that nothing was raised; of a form without public lines it lists nothing', () => {
    const untold = publicDocument({ ...report, raisedFor: [] }).items.find(({ id }) => id === 'raised-for')
    expect([untold?.answer, untold?.totalCents]).toEqual([null, null])
    expect(untold?.text).toContain('Not told apart')
    const nobody = publicDocument({ ...report, raisedFor: [], gifts: [] })
    expect(nobody.items.map(({ id }) => id)).not.toContain('raised-for')
    expect(publicDocument({ ...report, form: 'fara-nsd2', gifts: [], payments: [], transfers: [] }).items).toEqual([])
  })

  it('leaves a figure out that is not shown', () => {
    const hidden = publicDocument({ ...report, figures: [{ id: 'raised', label: 'Raised', amountCents: null, from: [] }, { id: 'spent', label: 'Spent', amountCents: cents(100), from: [] }] })
    expect(hidden.summary.map(({ id }) => id)).toEqual(['spent'])
  })
})
