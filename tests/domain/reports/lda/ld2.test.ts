import { cents } from '@/lib/domain/money'
import { houseLd2 } from '@/lib/domain/reports/lda/house-ld2'
import { buildLd2 } from '@/lib/domain/reports/lda/ld2-document'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { publicLd2 } from '@/lib/domain/reports/lda/public-filing'
import { statedAmount } from '@/lib/domain/reports/lda/stated-amount'
import { openFigure } from '@/lib/domain/reports/figures'
import table from '@/lib/domain/rules/data/lda-ld2.json'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { aClient, aContactOf, aForeignEntity, aLobbyist, aName, anAddress, anAffiliate, answers, aQuarter, aSpending, day } from './facts'

describe('the amount of an LD-2', () => {
  it.each(table.amount_rule.examples)('states $in as the rule says', ({ in: dollars, activity, flag, amount }) => {
    const stated = statedAmount(cents(Math.round(dollars * 100)), activity, 'a')
    expect(stated.statedCents).toBe(amount === null ? null : amount * 100)
    expect(stated.statement).toBe(flag === null ? 'amount' : flag.replaceAll('_', '-'))
    expect(stated.exactCents).toBe(Math.round(dollars * 100))
  })

  it('marks the lines that statute and form draw differently', () => {
    expect([5_000, 15_000, 25_000].map((dollars) => statedAmount(cents(dollars * 100), true, null).isBoundary)).toEqual([true, true, true])
    expect([4_999, 5_001, 14_999].map((dollars) => statedAmount(cents(dollars * 100), true, null).isBoundary)).toEqual([false, false, false])
  })

  it('files a tax figure of method B or C as it is, but never as a figure when it is small', () => {
    expect(statedAmount(cents(13_429_464), true, 'b').statedCents).toBe(13_429_464)
    expect(statedAmount(cents(4_800_001), true, 'c').statedCents).toBe(4_800_001)
    expect(statedAmount(cents(500_000), true, 'c').statedCents).toBeNull()
  })
})

const twoAreas = aQuarter({
  contacts: [
    aContactOf('c2', { on: day('2026-05-20'), issueCode: 'TRD', specificIssue: 'Tariff on textiles', entities: ['SENATE', 'State, Dept of (DOS)'] }),
    aContactOf('c1'),
    aContactOf('c3', { on: day('2026-06-01'), entities: ['SENATE', 'HOUSE OF REPRESENTATIVES'], specificIssue: 'Visa waiver, S. 9 section 3' }),
    aContactOf('fara', { underFara: true }),
    aContactOf('hearing', { exception: 'viii' }),
    aContactOf('mayor', { covered: 'no' }),
  ],
  spending: [aSpending('e1'), aSpending('e2', { cents: cents(1_000_050), kind: 'outside-firm' }), aSpending('e3', { counted: false, reason: 'State lobbying' }), aSpending('i1', { kind: 'income' })],
})

describe('a quarterly report', () => {
  it('has a page for each issue area, in the order of the first contact, with what its contacts say', () => {
    const { pages } = ld2Filing(twoAreas)
    expect(pages.map(({ code }) => code)).toEqual(['FOR', 'TRD'])
    expect(pages[0]?.texts).toEqual(['H.R. 123, Avaria Relief Act, sections 2 and 4\nVisa waiver, S. 9 section 3'])
    expect(pages[0]?.entities).toEqual(['HOUSE OF REPRESENTATIVES', 'SENATE'])
    expect(pages[0]?.contacts.map(({ id }) => id)).toEqual(['c1', 'c3'])
  })

  it('does not depend on the order of its facts', () => {
    const turned = { ...twoAreas, contacts: twoAreas.contacts.toReversed(), spending: twoAreas.spending.toReversed() }
    expect(buildLd2(turned, [])).toEqual(buildLd2(twoAreas, []))
  })

  it('keeps the exact figure beside the stated one, with the records that add up to it', () => {
    const document = buildLd2(twoAreas, [])
    expect(document.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['exact', 3_345_050], ['stated', 3_000_000]])
    const expenses = openFigure(document, 'line-13')
    expect(expenses?.amountCents).toBe(3_345_050)
    expect(expenses?.lines.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(['e1', 'e2'])
    expect(document.items.find(({ id }) => id === 'line-13')?.text).toBe('$30,000.00. Exact figure $33,450.50, rounded to the nearest $10,000: 2 U.S.C. 1604(c)(1).')
    expect(document.items.find(({ id }) => id === 'line-12')?.answer).toBe('none')
  })

  it('names what was left out, and why', () => {
    const { leftOut } = buildLd2(twoAreas, [])
    expect(leftOut.map(({ record, reason }) => [record.id, reason.split(':')[0]])).toEqual([
      ['e3', 'State lobbying'],
      ['i1', 'Not on this line'],
      ['fara', 'Made for a foreign government or party and disclosed under FARA'],
      ['hearing', 'An exception applies'],
      ['mayor', 'No covered official was met'],
    ])
  })

  it('leads from every line that rests on records to them', () => {
    const document = buildLd2(twoAreas, [])
    for (const id of ['issue-FOR', 'issue-FOR-texts', 'issue-FOR-entities', 'issue-FOR-lobbyists', 'line-13'])
      for (const line of document.items.find((item) => item.id === id)?.lines ?? []) expect(line.records.length).toBeGreaterThan(0)
    expect(document.items.find(({ id }) => id === 'issue-FOR-lobbyists')?.lines[0]?.records.map(({ id }) => id)).toEqual(['sana', 'c1', 'c3'])
  })

  it('answers every line of the form, "none" where there is nothing', () => {
    const items = buildLd2(aQuarter(), []).items
    const schedules = items.map(({ schedule }) => schedule)
    for (const { line } of table.lines.filter(({ line }) => /^\d+$/.test(line))) expect(schedules).toContain(`Line ${line}`)
    expect(items.every(({ answer }) => answer === 'yes' || answer === 'none')).toBe(true)
  })

  it('names a rule for every line that it prints', () => {
    const document = buildLd2(aQuarter({ foreignEntities: [aForeignEntity()], affiliates: [anAffiliate()] }), [])
    const known = new Set(document.rules.map(({ id }) => id))
    for (const rule of document.items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules))) expect(known).toContain(rule)
    expect(document.rules.find(({ id }) => id === 'LD-2.27')?.toBeConfirmed).toBe(true)
    expect(document.rules.find(({ id }) => id === 'LD-2.15')?.toBeConfirmed).toBe(false)
  })

  it('lists only its own listed people, and marks who is new', () => {
    const facts = aQuarter({
      contacts: [aContactOf('c1', { participantIds: ['volunteer', 'sana', 'outside', 'staff'] })],
      lobbyists: [
        aLobbyist('sana', { listedFrom: day('2026-04-01') }), aLobbyist('volunteer', { engagedAs: 'volunteer' }), aLobbyist('outside', { engagedAs: 'outside-firm' }), aLobbyist('staff', { listedFrom: null }),
      ],
    })
    expect(ld2Filing(facts).pages[0]?.lobbyists.map(({ reference: { id }, isNew }) => [id, isNew])).toEqual([['sana', true]])
  })

  it('states no activity without pages and without an amount', () => {
    const nil = aQuarter({ contacts: [], spending: [], answers: answers({ noActivity: true }) })
    const filing = ld2Filing(nil)
    expect([filing.type.code, filing.houseType, filing.pages, filing.expenses?.statement]).toEqual(['Q2Y', 'Q2', [], 'no-activity'])
    expect(publicLd2(filing)).toMatchObject({ filing_type: 'Q2Y', expenses: null, lobbying_activities: [] })
    expect(houseXml(houseLd2(filing))).toContain('<noLobbying>Y</noLobbying>\n  <income></income>\n  <expenses></expenses>')
  })

  it('says "none" of activity and method only where somebody has answered', () => {
    const said = (facts: Parameters<typeof aQuarter>[0]) => buildLd2(aQuarter(facts), []).items.filter(({ id }) => ['line-11', 'line-14'].includes(id)).map(({ answer, text }) => [answer, text])
    expect(said({ answers: answers({ noActivity: null, method: null }) })).toEqual([[null, 'Not answered.'], [null, 'Not answered.']])
    expect(said({ answers: answers({ noActivity: false, method: 'a' }) })).toEqual([['none', null], ['yes', null]])
    expect(said({ client: aClient({ isSelf: false }), answers: answers({ noActivity: true, method: null }) })).toEqual([['yes', null], ['none', null]])
  })

  it('has the code of a terminating amendment', () => {
    const filing = ld2Filing(aQuarter({ answers: answers({ isAmendment: true, amends: 'Q2 of July 15', terminatedOn: day('2026-06-30') }) }))
    expect([filing.type.code, filing.houseType]).toEqual(['2@', '2@'])
  })

  it('states the income of a firm, and no method', () => {
    const firm = aQuarter({ client: aClient({ name: 'Avaria Mills', isSelf: false }), spending: [aSpending('i1', { kind: 'income', cents: cents(1_500_000) }), aSpending()] })
    expect(publicLd2(ld2Filing(firm))).toMatchObject({ income: '20000.00', expenses: null, expenses_method: null, client: { client_self_select: false } })
  })
})

describe('the House XML of an LD-2', () => {
  const xml = (facts = aQuarter()): string => houseXml(houseLd2(ld2Filing(facts)))

  it('has the elements in the order that was measured, with Y, N, days and the agencies in its own spelling', () => {
    const text = xml(twoAreas)
    const order = ['imported', 'pages', 'submitURL', 'organizationName', 'registrantDifferentAddress', 'address1', 'principal_city', 'contactIntlPhone', 'selfSelect', 'clientName', 'clientGovtEntity', 'senateID', 'houseID', 'reportYear',
      'reportType', 'terminationDate', 'noLobbying', 'income', 'expenses', 'expensesMethod', 'printedName', 'signedDate', 'alis', 'convictionDisclosure', 'updates']
    const places = order.map((name) => text.indexOf(`<${name}>`))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(text).toContain('<pages>3</pages>')
    expect(text).toContain('<federal_agencies>U.S. SENATE, State - Dept of  (DOS)</federal_agencies>')
    expect(text).toContain('<senateID>401105999-12</senateID>\n  <houseID>451230000</houseID>')
    expect(text).toContain('<signedDate>7/15/2026</signedDate>')
    expect(text).toContain('<country>USA</country>')
  })

  it('pads its lists to whole sheets', () => {
    const text = xml()
    const count = (name: string): number => text.split(`<${name}>`).length - 1
    expect(['lobbyist', 'inactive_lobbyist', 'ali_Code', 'affiliatedOrg', 'inactiveOrgName', 'foreignEntity', 'inactive_ForeignEntity'].map(count)).toEqual([9, 4, 9, 2, 3, 1, 6])
  })

  it('takes another sheet of updates for the fifth delisted lobbyist', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => aLobbyist(id, { name: aName({ last: id.toUpperCase() }), delistedOn: day('2026-06-30') }))
    const text = xml(aQuarter({ lobbyists: five }))
    expect(text.split('<inactive_lobbyist>').length - 1).toBe(8)
    expect(text).toContain('<pages>3</pages>')
  })

  it('carries foreign entities, affiliates and convictions', () => {
    const text = xml(
      aQuarter({
        foreignEntities: [aForeignEntity(), aForeignEntity('f2', { name: 'Old Owner', listedFrom: null, endedOn: day('2026-05-01') })],
        affiliates: [anAffiliate('a1', { name: 'Rahim & Sons <Avaria>' })],
        lobbyists: [aLobbyist('sana', { convictions: [{ on: day('2019-01-04'), description: 'Fraud' }] })],
        answers: answers({ convictions: 'yes', newClientAddress: anAddress({ line2: 'Suite 4' }), endedIssueCodes: ['TRD'], affiliatedUrl: 'https://example.org/members' }),
      }),
    )
    expect(text).toContain('<name>Avaria Trading Ltd</name>')
    expect(text).toContain('<contribution>6000.00</contribution>\n        <ownership_Percentage>25</ownership_Percentage>')
    expect(text).toContain('<inactive_ForeignEntity>Old Owner</inactive_ForeignEntity>')
    expect(text).toContain('<affiliatedOrgName>Rahim &amp; Sons &lt;Avaria&gt;</affiliatedOrgName>')
    expect(text).toContain('<convictionDisclosureIndicator>Y</convictionDisclosureIndicator>')
    expect(text).toContain('<clientAddress>12 Elm Street, Suite 4</clientAddress>')
    expect(text).toContain('<country>PAK</country>')
  })

  it('leaves out signs that XML cannot hold, and no others', () => {
    expect(houseXml({ name: 'a', content: 'x\u0000\u000b\ud800y \u{1f600} \u0627\r' })).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a>xy \u{1f600} \u0627&#13;</a>\n')
  })
})

