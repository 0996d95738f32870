import { cents } from '@/lib/domain/money'
import { openFigure } from '@/lib/domain/reports/figures'
import { houseLd203 } from '@/lib/domain/reports/lda/house-ld203'
import { buildLd203 } from '@/lib/domain/reports/lda/ld203-document'
import { ld203Filing } from '@/lib/domain/reports/lda/ld203-filing'
import { publicLd203 } from '@/lib/domain/reports/lda/public-contributions'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { aContribution, aHalfYear, aName, day, reference } from './facts'

const mixed = aHalfYear({
  contributions: [
    aContribution('g1', { cents: cents(15_000) }),
    aContribution('g2', { cents: cents(5_000), on: day('2026-01-02'), payeeName: 'malik for congress ' }),
    aContribution('g3', { cents: cents(19_999), payeeName: 'Rahim for Senate' }),
    aContribution('g4', { cents: cents(100), type: 'he', payeeName: 'Hall of Honor' }),
    aContribution('g5', { recipientLevel: 'state-or-local', payeeName: 'Shah for Mayor' }),
    aContribution('g6', { recipientLevel: 'other-committee', payeeName: 'Textile PAC' }),
    aContribution('g7', { cents: cents(20_000), type: 'pic', payeeName: 'Inaugural Committee' }),
  ],
})

describe('a contribution report', () => {
  it('adds up what a recipient got in the half-year before it leaves anything out', () => {
    expect(ld203Filing(mixed).items.map(({ reference: { id } }) => id)).toEqual(['g1', 'g2', 'g4', 'g7'])
    expect(buildLd203(mixed, []).leftOut.map(({ record, reason, amountCents }) => [record.id, reason, amountCents])).toEqual([
      ['g3', 'Less than $200 to this recipient in the half-year: 2 U.S.C. 1604(d)(1)', 19_999],
      ['g5', 'Given to a state or local recipient: not reported on LD-203', 50_000],
      ['g6', 'Given to another political committee, for example of a trade association: not reported on LD-203', 50_000],
    ])
  })

  it('shows each kind with its records and its sum, "none" where there is nothing', () => {
    const document = buildLd203(mixed, [])
    expect(openFigure(document, 'feca')?.amountCents).toBe(20_000)
    expect(openFigure(document, 'contributions')?.parts.map(({ id, amountCents }) => [id, amountCents])).toEqual([['feca', 20_000], ['he', 100], ['me', 0], ['ple', 0], ['pic', 20_000]])
    expect(document.items.find(({ id }) => id === 'me')?.answer).toBe('none')
    expect(document.summary[0]?.amountCents).toBe(40_100)
  })

  it('does not depend on the order of its facts', () => {
    expect(buildLd203({ ...mixed, contributions: mixed.contributions.toReversed() }, [])).toEqual(buildLd203(mixed, []))
  })

  it('names a rule for every line, and marks what was not read', () => {
    const document = buildLd203(mixed, [])
    const known = new Set(document.rules.map(({ id }) => id))
    for (const rule of document.items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules))) expect(known).toContain(rule)
    expect(document.rules.filter(({ toBeConfirmed }) => toBeConfirmed).map(({ id }) => id)).toEqual(['LD-203.me', 'LD-203.ple', 'LD-203.pic'])
  })

  it('names who certified, with one full stop where the name ends with one', () => {
    const certifiedBy = (name: string) => buildLd203(aHalfYear({}, { certifiedBy: name }), []).items.find(({ id }) => id === 'certification')?.text
    for (const name of ['Friends of Avaria, Inc.', 'Friends of Avaria, Inc']) expect(certifiedBy(name)).toMatch(/\. Certified by Friends of Avaria, Inc\.$/)
  })

  it('says expressly that there is nothing, for a lobbyist who files', () => {
    const nil = aHalfYear({ contributions: [], lobbyist: { reference: reference('person', 'sana'), name: aName({ prefix: 'Ms.' }), senateId: 7 }, half: 2 }, { noContributions: true, isAmendment: true, certifiedBy: null })
    const document = buildLd203(nil, [])
    expect(document.registrant.name).toBe('Ms. Sana Malik')
    expect(document.items.find(({ id }) => id === 'no-contributions')?.text).toBe('The filer states that there is nothing to report.')
    expect(document.items.find(({ id }) => id === 'certification')?.text).toContain('Not certified.')
    expect(publicLd203(ld203Filing(nil))).toMatchObject({ filing_type: 'YA', filing_period: 'year_end', filer_type: 'lobbyist', lobbyist: { id: 7, prefix: 'ms', prefix_display: 'MS.' }, no_contributions: true, contribution_items: [] })
    const xml = houseXml(houseLd203(ld203Filing(nil)))
    expect(xml).toContain('<reportType>YY</reportType>\n  <amendment>true</amendment>')
    expect(xml).toContain('<certifiedcontent>false</certifiedcontent>\n  <noContributions>true</noContributions>')
  })

  it.each([
    ['nobody has answered and nothing is listed', [], null, '<noContributions></noContributions>', null],
    ['nobody has answered and something is listed', [aContribution('g1')], null, '<noContributions>false</noContributions>', false],
    ['somebody said that there was something', [], false, '<noContributions>false</noContributions>', false],
  ] as const)('never says by itself that there is nothing: %s', (_what, contributions, noContributions, xml, shape) => {
    const filing = ld203Filing(aHalfYear({ contributions }, { noContributions }))
    expect(houseXml(houseLd203(filing))).toContain(xml)
    expect(publicLd203(filing).no_contributions).toBe(shape)
  })

  it('has the House spelling of amounts, days and times, and each list begun by an empty entry', () => {
    const xml = houseXml(houseLd203(ld203Filing(aHalfYear({ contributions: [aContribution('g1', { cents: cents(500_000), type: 'he' })] }, { committees: ['Avaria PAC'] }))))
    expect(xml).toContain('<signedDate>7/15/2026 2:05:09 PM</signedDate>')
    expect(xml).toContain('<amount>5,000.00</amount>\n      <date>03/04/2026</date>')
    expect(xml).toContain('<type>Honorary Expenses</type>')
    expect(xml.split('<contribution>').length - 1).toBe(2)
    expect(xml).toContain('<name></name>\n    </pac>\n    <pac>\n      <name>Avaria PAC</name>')
  })
})
