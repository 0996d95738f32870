import { ld1Questions } from '@/lib/domain/reports/lda/questions'
import { houseLd1 } from '@/lib/domain/reports/lda/house-ld1'
import { buildLd1 } from '@/lib/domain/reports/lda/ld1-document'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import { quarter } from '@/lib/domain/reporting-period'
import table from '@/lib/domain/rules/data/lda-ld1.json'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { aClient, aContactOf, aForeignEntity, aLobbyist, aName, anAffiliate, aRegistration, day } from './facts'

describe('a registration', () => {
  it('takes effect with the second contact of an organization for itself, with the first of a firm, or when it was retained', () => {
    expect(ld1Filing(aRegistration()).effectiveOn).toBe('2026-05-20')
    expect(ld1Filing(aRegistration({ client: aClient({ isSelf: false, effectiveOn: null }) })).effectiveOn).toBe('2026-05-04')
    expect(ld1Filing(aRegistration({ retainedOn: day('2026-04-01') })).effectiveOn).toBe('2026-04-01')
    expect(ld1Filing(aRegistration({ contacts: [aContactOf('c1'), aContactOf('c2', { underFara: true })] })).effectiveOn).toBeNull()
  })

  it('leads from its effective date to the contact that set it', () => {
    expect(buildLd1(aRegistration(), [], quarter(2026, 2)).items.find(({ id }) => id === 'line-1')?.lines[0]?.records.map(({ id }) => id)).toEqual(['c2'])
  })

  it('answers every line of the form, and names a rule for each', () => {
    const document = buildLd1(aRegistration({ foreignEntities: [aForeignEntity()], affiliates: [anAffiliate()], lobbyists: [aLobbyist('sana', { convictions: [{ on: day('2020-01-01'), description: 'Fraud' }] })] }), [], quarter(2026, 2))
    for (const { line } of table.lines.filter((row) => /^\d+$/.test(row.line))) expect(document.items.map(({ schedule }) => schedule)).toContain(`Line ${line}`)
    const known = new Set(document.rules.map(({ id }) => id))
    for (const rule of document.items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules))) expect(known).toContain(rule)
    expect(document.items.find(({ id }) => id === 'line-15')?.lines).toHaveLength(1)
  })

  it('names each conviction of one lobbyist by a line of its own, which leads to the same person', () => {
    const twice = aLobbyist('sana', { convictions: [{ on: day('2019-05-01'), description: 'Bribery' }, { on: day('2020-01-01'), description: 'Fraud' }] })
    const lines = buildLd1(aRegistration({ lobbyists: [twice] }), [], quarter(2026, 2)).items.find(({ id }) => id === 'line-15')?.lines ?? []
    expect(lines.map(({ id, cells, records }) => [id, cells.slice(1), records.map((record) => record.id)])).toEqual([
      ['sana-1', ['2019-05-01', 'Bribery'], ['sana']],
      ['sana-2', ['2020-01-01', 'Fraud'], ['sana']],
    ])
  })

  it('lists who is on file now, by name', () => {
    const { lobbyists, foreignEntities } = ld1Filing(
      aRegistration({
        lobbyists: [aLobbyist('b', { name: aName({ last: 'Zaidi' }) }), aLobbyist('a', { name: aName({ last: 'Amin' }) }), aLobbyist('gone', { delistedOn: day('2026-05-01') }), aLobbyist('helper', { engagedAs: 'volunteer' })],
        foreignEntities: [aForeignEntity('old', { endedOn: day('2026-04-30') })],
      }),
    )
    expect([lobbyists.map(({ reference }) => reference.id), foreignEntities]).toEqual([['a', 'b'], []])
  })

  it('stands as of the end of a period, also before there is a day on which it takes effect', () => {
    const document = buildLd1(aRegistration({ contacts: [] }), [], quarter(2026, 2))
    expect(document.period).toEqual({ from: '2026-04-01', through: '2026-06-30', label: 'April 1 to June 30, 2026' })
    expect(document.items.find(({ id }) => id === 'line-1')?.answer).toBe('none')
  })

  it('becomes House XML with its own spelling of the zip extension, padded', () => {
    const xml = houseXml(houseLd1(ld1Filing(aRegistration({ kind: 'amendment' }))))
    expect(xml).toContain('<clientZipExt></clientZipExt>')
    expect(xml).toContain('<regType>3</regType>')
    expect(xml).toContain('<reportType>RA</reportType>\n  <effectiveDate>05/20/2026</effectiveDate>')
    expect(['lobbyist', 'ali_Code', 'affiliatedOrg', 'foreignEntity'].map((name) => xml.split(`<${name}>`).length - 1)).toEqual([5, 9, 3, 2])
  })

  it('takes further sheets for the sixth lobbyist', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aLobbyist(id))
    const xml = houseXml(houseLd1(ld1Filing(aRegistration({ lobbyists: six }))))
    expect([xml.split('<lobbyist>').length - 1, xml.includes('<pages>3</pages>')]).toEqual([10, true])
  })
})

describe('the questions of a registration', () => {
  it('stand on its own lines and under their numbers, not under those of the quarterly report', () => {
    const asked = ld1Questions()
    expect(asked.map(({ schedule, item }) => `${schedule}: ${item}`)).toEqual(['Line 5: line-5', 'Line 2: line-2', 'Line 11: line-11', 'Line 12: line-12', 'Line 7: line-7', 'Line 13: line-13', 'Line 15: line-15', 'Line 14: line-14'])
    expect(asked.filter(({ asks }) => asks.includes('line 29'))).toEqual([])
  })
})
