import { calendarDate } from '@/lib/domain/calendar-date'
import { statedBalance } from '@/lib/domain/imports/stated-balance'
import { readStatement } from '@/lib/formats/statement/read-statement'

function statedIn(text: string) {
  const reading = readStatement(Buffer.from(text), calendarDate('2026-11-25'))
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading))
  return statedBalance(reading.file)
}

const movement = '<STMTTRN><DTPOSTED>20260102<TRNAMT>5<FITID>A</STMTTRN>'
const balances = '<LEDGERBAL><BALAMT>90.50<DTASOF>20260131120000[-5:EST]</LEDGERBAL><AVAILBAL><BALAMT>80.00<DTASOF>20260205</AVAILBAL>'
const ofxAccount = (account: string, currency = 'USD') => `<STMTRS><CURDEF>${currency}<BANKACCTFROM><ACCTID>${account}</BANKACCTFROM><BANKTRANLIST>${movement}</BANKTRANLIST>${balances}</STMTRS>`
const camtBalance = (code: string, amount: string, day: string) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`
const camtEntry = '<Ntry><Amt Ccy="USD">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt></Ntry>'
const camt = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>X</IBAN></Id></Acct>${camtBalance('OPBD', '17.00', '2026-01-01')}${camtBalance('CLBD', '12.00', '2026-01-31')}${camtEntry}</Stmt></BkToCstmrStmt></Document>`
const mt940 = (currency: string) => `:20:A\n:25:1\n:28C:1/1\n:60F:C260101${currency}100,00\n:61:260103DC10,NMSCNONREF\n:62F:D260131${currency}90,\n-\n`

describe('the balance at the end of a file', () => {
  it.each([
    ['OFX, which states what is available as well', `OFXHEADER:100\n\n<OFX>${ofxAccount('1')}</OFX>`, { on: '2026-01-31', cents: 9050 }],
    ['CAMT', camt, { on: '2026-01-31', cents: -1200 }],
    ['MT940', mt940('USD').replace(':61:260103DC', ':61:260103C'), { on: '2026-01-31', cents: -9000 }],
  ])('is read with its day from %s', (_format, text, stated) => {
    expect(statedIn(text)).toEqual(stated)
  })

  it.each([
    ['QIF, which has none', "!Type:Bank\nD2/14'2026\nT-1.50\n^\n"],
    ['a file of two accounts', `OFXHEADER:100\n\n<OFX>${ofxAccount('1')}${ofxAccount('2')}</OFX>`],
    ['another currency', `OFXHEADER:100\n\n<OFX>${ofxAccount('1', 'EUR')}</OFX>`],
  ])('is not taken from %s', (_what, text) => {
    expect(statedIn(text)).toBeNull()
  })
})
