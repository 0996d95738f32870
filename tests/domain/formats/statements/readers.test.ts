import { calendarDate } from '@/lib/domain/calendar-date'
import type { BankStatement, StatementReading } from '@/lib/domain/imports/bank-statement'
import { formatOf, readStatement } from '@/lib/formats/statement/read-statement'

const today = calendarDate('2026-11-25')
const read = (text: string): StatementReading => readStatement(Buffer.from(text), today)

function statementsOf(reading: StatementReading): readonly BankStatement[] {
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading))
  return reading.file.statements
}

const ofx = (movements: string) => `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>123</BANKACCTFROM><BANKTRANLIST>${movements}</BANKTRANLIST><LEDGERBAL><BALAMT>90.50</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`

describe('OFX', () => {
  it('is read in its first form, where values have no end', () => {
    const [statement] = statementsOf(read(ofx('\n<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260102120000.000[-5:EST]<TRNAMT>+25.00<FITID>F1<NAME>A &amp; B<MEMO>Zelle</STMTTRN>')))
    expect(statement).toMatchObject({ account: '123', currency: 'USD', closingCents: 9050, lines: [{ position: 5, on: '2026-01-02', amountCents: 2500, bankId: 'F1', name: 'A & B', memo: 'Zelle', kind: 'CREDIT' }] })
  })

  it('is read in its second form, with comments and with a value on a line of its own', () => {
    const text = '<?xml version="1.0"?><?OFX OFXHEADER="200"?>\n<OFX><STMTRS><CURDEF>\nEUR\n</CURDEF><BANKACCTFROM><ACCTID>9</ACCTID></BANKACCTFROM><!-- <STMTTRN> --><STMTTRN><DTPOSTED>20260102</DTPOSTED><TRNAMT>-1,50</TRNAMT></STMTTRN></STMTRS></OFX>'
    expect(statementsOf(read(text))[0]).toMatchObject({ currency: 'EUR', lines: [{ on: '2026-01-02', amountCents: -150 }] })
  })

  it('takes the currency of the amount, not that of what was paid elsewhere', () => {
    const movement = (name: string) => `<STMTTRN><DTPOSTED>20260102<TRNAMT>5<${name}><CURRATE>1.1<CURSYM>GBP</${name}></STMTTRN>`
    expect(statementsOf(read(ofx(movement('CURRENCY') + movement('ORIGCURRENCY'))))[0]?.lines.map(({ currency }) => currency)).toEqual(['GBP', 'USD'])
  })

  it.each([
    ['<STMTTRN><DTPOSTED>20260230<TRNAMT>5</STMTTRN>', 4, 'real day'], ['\n<STMTTRN><DTPOSTED>20260228<TRNAMT>5.001</STMTTRN>', 5, 'whole cents'], ['<STMTTRN><DTPOSTED>20260228<TRNAMT>five</STMTTRN>', 4, 'number'],
  ])('is refused for %s with the line', (movement, line, reason) => {
    const reading = read(ofx(movement))
    expect(reading).toMatchObject({ outcome: 'refused', problems: [{ row: line }] })
    expect(JSON.stringify(reading)).toContain(reason)
  })

  it('is refused where it is cut off', () => {
    expect(read(ofx('<STMTTRN><DTPOSTED>20260102<TRNAMT>5</STMTTRN>').slice(0, -60))).toMatchObject({ outcome: 'refused' })
  })
})

describe('QIF', () => {
  it('is read with its accounts and lists passed over', () => {
    const reading = read("!Account\nNChecking\nTBank\n^\n!Type:Bank\nD2/14'2026\nT-1,234.50\nPHall\nN17\n^\nD2/15'2026\nT40.00\nPGift\n^\n!Type:Cat\nNRent\n^\n")
    expect(statementsOf(reading)[0]?.lines).toMatchObject([{ position: 6, on: '2026-02-14', amountCents: -123_450, name: 'Hall', checkNumber: '17' }, { position: 11, amountCents: 4000 }])
    expect(reading.outcome === 'read' && reading.file.passedOver.map(({ position }) => position)).toEqual([2, 16])
  })

  it('is refused where a movement has no amount, with its line', () => {
    expect(read('!Type:Bank\nD2/14/2026\nPHall\n^\n')).toMatchObject({ outcome: 'refused', problems: [{ row: 2 }] })
  })
})

const mt940 = (movements: string) => `:20:A\n:25:12345678/1020\n:28C:1/1\n:60F:C260101EUR100,00\n${movements}\n:62F:C260131EUR90,\n-\n`

describe('MT940', () => {
  it('is read with the day of booking, the bank\'s reference and the fields of the details', () => {
    const [statement] = statementsOf(read(mt940(':61:2512310102CR10,5NTRFNONREF//B7\n:86:166?00GUTSCHRIFT?20EREF+1?21 Gift?32Amina?33 Khan\n:61:260103RC20,00NMSCNONREF')))
    expect(statement).toMatchObject({
      account: '12345678/1020', currency: 'EUR', openingCents: 10_000, closingCents: 9000,
      lines: [{ position: 5, on: '2026-01-02', amountCents: 1050, bankId: 'B7', name: 'Amina Khan', memo: 'EREF+1 Gift', kind: 'TRF' }, { on: '2026-01-03', amountCents: -2000, bankId: '' }],
    })
  })

  it('takes 30 February as a value day, because it was booked on a real one', () => {
    expect(statementsOf(read(mt940(':61:2602300301D6,00N024NONREF')))[0]?.lines[0]?.on).toBe('2026-03-01')
  })

  it.each([[mt940(':61:26AA03C1,00NTRF'), 5], [mt940('').replace(':60F:', ':99:'), 2], [mt940('').replace(':62F:', ':99:'), 2], [':61:260103C1,00NTRFNONREF\n', 1]])('is refused where it is no whole statement', (text, line) => {
    expect(read(text)).toMatchObject({ outcome: 'refused', problems: [{ row: line }] })
  })
})

const camt = (entries: string, before = '') => `<?xml version="1.0"?>${before}\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`
const entry = (more: string) => `\n<Ntry><Amt Ccy="USD">25.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>${more}</Ntry>`

describe('CAMT', () => {
  it('is read with booked entries; pending ones are passed over', () => {
    const details = '<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Amina &amp; Co</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Gift</Ustrd></RmtInf></TxDtls></NtryDtls>'
    const reading = read(camt(entry(`<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>${details}`) + entry('<Sts>PDNG</Sts>')))
    expect(statementsOf(reading)[0]).toMatchObject({ account: 'DE1', currency: 'USD', lines: [{ position: 3, on: '2026-01-02', amountCents: 2550, bankId: 'R1', name: 'Amina & Co', memo: 'Gift' }] })
    expect(reading.outcome === 'read' && reading.file.passedOver).toMatchObject([{ position: 4 }])
  })

  it('keeps an entry exactly as it stands in the file', () => {
    const raw = entry('<BookgDt><Dt>2026-01-02</Dt></BookgDt>').trim()
    expect(statementsOf(read(camt(raw)))[0]?.lines[0]?.raw).toBe(raw)
  })

  it.each([
    [camt(entry('')), 3, 'something must stand here'], [camt(entry('<BookgDt></Ntry>')), 3, 'XML'],
    [camt(entry('<BookgDt><Dt>2026-01-02</Dt></BookgDt>'), '<!DOCTYPE a [<!ENTITY b "c">]>'), 1, 'document type'], [camt(entry('&unknown;')), 3, 'XML'],
  ])('is refused where it is broken or declares a document type', (text, line, reason) => {
    const reading = read(text)
    expect(reading).toMatchObject({ outcome: 'refused', problems: [{ row: line }] })
    expect(JSON.stringify(reading)).toContain(reason)
  })
})

describe('a file of any kind', () => {
  it.each([['<html><body>', null], ['a,b\n1,2', 'csv'], ['!Type:Bank\n', 'qif'], [':20:A\n', 'mt940'], ['\n\n<OFX>', 'ofx']])('is known by its content: %j', (text, format) => {
    expect(formatOf(text)).toBe(format)
  })

  it.each([['utf-16le with its mark', Buffer.from('\ufeffDate,Amount\n2026-01-02,5.00\n', 'utf16le')], ['utf-16be', Buffer.from('Date,Amount\n2026-01-02,5.00\n', 'utf16le').swap16()], ['utf-8 with its mark', Buffer.from('\ufeffDate,Amount\n2026-01-02,5.00\n')]])('is read in %s', (_, bytes) => {
    expect(statementsOf(readStatement(bytes, today))[0]?.lines).toMatchObject([{ amountCents: 500 }])
  })

  it('is read in Windows-1252 where it is no UTF-8, and says so', () => {
    const reading = readStatement(Buffer.from('Date;Remarque;Montant\n2026-01-02;CAF\xc9 \x80;5,00\n', 'latin1'), today)
    expect(statementsOf(reading)[0]?.lines).toMatchObject([{ memo: 'CAFÉ €', amountCents: 500 }])
    expect(reading.outcome === 'read' && reading.file.findings).toEqual([
      'the text is Windows-1252', 'cells are parted by a semicolon', 'the header row is row 1', 'of the columns, date is "Date", amount is "Montant", memo is "Remarque"', 'days are written year, month, day', 'amounts are written with a comma before the cents',
    ])
  })

  it('keeps the line at which a record of several lines begins', () => {
    expect(statementsOf(read('Date,Memo,Amount\n2026-01-02,"Gift, ""with\nlove""",5.00\n2026-01-03,B,6.00\n'))[0]?.lines.map(({ position, memo }) => `${position} ${memo}`)).toEqual(['2 Gift, "with love"', '4 B'])
  })

  it('is refused where a quote has no end, with the line', () => {
    expect(read('Date,Amount\n2026-01-02,"5.00\n')).toMatchObject({ outcome: 'refused' })
  })
})
