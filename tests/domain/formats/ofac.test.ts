import { readOfacList } from '@/lib/formats/ofac/read-list'
import { addCsv, altCsv, bytes, commentsCsv, sdnCsv, sdnXml } from '../screening/list-files'

function partiesOf(...files: readonly string[]) {
  const read = readOfacList(bytes(...files))
  return read.ok ? read.list.parties : read.problem
}

describe('the CSV files of a list', () => {
  it('give each entry with its aliases, addresses and what the remarks say, in whatever order they come', () => {
    expect(partiesOf(commentsCsv, addCsv, sdnCsv, altCsv)).toEqual([
      {
        id: '101', kind: 'individual', name: 'ROSTAMI-DOR, Farhad', programs: ['SDGT', 'IRAN'], births: ['04 May 1961', '1962'], birthPlaces: ['Tabriz, Iran'], nationalities: ['Iran'],
        aliases: [{ name: 'ROSTAMIDOR, Ferhad', isWeak: false }, { name: 'THE BAKER', isWeak: true }], addresses: ['12 Mill Street, Tehran 11369, Iran', 'Turkey'],
        remarks: "DOB 04 May 1961; alt. DOB 1962; POB Tabriz, Iran; nationality Iran; Gender Male; a.k.a. 'THE BAKER'; Linked To: ORCHARD GATE TRADING.",
      },
      {
        id: '102', kind: 'entity', name: 'ORCHARD GATE TRADING, LTD.', programs: ['CUBA'], aliases: [{ name: 'HUERTA TRADING', isWeak: false }], addresses: [], births: [], birthPlaces: [],
        nationalities: [], remarks: '',
      },
      expect.objectContaining({ id: '103', kind: 'vessel', name: 'QAMAR STAR' }),
    ])
  })

  it.each([
    ['aliases without the entries', [altCsv], { key: 'listWithoutEntries' }],
    ['the same file twice', [sdnCsv, sdnCsv], { key: 'listFileTwice' }],
    ['an alias of nobody on it', [sdnCsv, '999,1,"aka","NOBODY",-0- '], { key: 'listStray', values: { entry: '999' } }],
    ['a file of another width', [sdnCsv, 'a,b,c'], { key: 'listColumns' }],
    ['a row that is cut off', [sdnCsv.replace('"vessel","SYRIA",-0- ,"T2BC",-0- ,', '"vessel",')], { key: 'listRow', values: { row: 3 } }],
    ['a kind that no list has', [sdnCsv.replace('"vessel"', '"rocket"')], { key: 'listRow', values: { row: 3 } }],
    ['the same number twice', [sdnCsv.replace('103,', '102,')], { key: 'listRow', values: { row: 3 } }],
    ['nothing', [], { key: 'listNotText' }],
    ['an empty file', [' '], { key: 'listNotText' }],
    ['bytes that are no text', ['a\0b\0\0\0c'], { key: 'listNotText' }],
  ])('are refused with %s', (_, files, problem) => {
    expect(partiesOf(...files)).toMatchObject(problem)
  })
})

describe('the XML file of a list', () => {
  it('gives the same entries whatever its namespace, and its day', () => {
    const read = readOfacList(bytes(sdnXml))
    expect(read).toMatchObject({ ok: true, list: { publishedOn: '2026-09-23' } })
    expect(partiesOf(sdnXml)).toEqual([
      {
        id: '101', kind: 'individual', name: 'ROSTAMI-DOR, Farhad', programs: ['SDGT', 'IRAN'], births: ['04 May 1961'], birthPlaces: ['Tabriz, Iran'], nationalities: ['Iran'],
        aliases: [{ name: 'ROSTAMIDOR, Ferhad', isWeak: false }, { name: 'THE BAKER', isWeak: true }], addresses: ['12 Mill Street, Tehran, Iran'], remarks: 'Seen',
      },
      { id: '102', kind: 'entity', name: 'ORCHARD GATE TRADING, LTD.', programs: [], births: [], birthPlaces: [], nationalities: [], aliases: [], addresses: [], remarks: '' },
    ])
    expect(partiesOf(sdnXml.replaceAll('o:', '').replaceAll(':o=', '='))).toEqual(partiesOf(sdnXml))
  })

  it('is refused when its own count differs: half a list is no list', () => {
    expect(partiesOf(sdnXml.replace('>2<', '>3<'))).toEqual({ key: 'listCount', values: { stated: '3', read: 2 } })
  })

  it('is refused when it declares a document type, before anything unfolds', () => {
    expect(partiesOf(sdnXml.replace('<o:sdnList', '<!DOCTYPE x [<!ENTITY a "b">]><o:sdnList'))).toMatchObject({ key: 'listUnread', values: { reason: expect.stringContaining('document type') } })
  })

  it.each([
    ['another XML', '<a><b/></a>', { key: 'listNotOfac' }],
    ['an entry without a number', sdnXml.replace('<o:uid>102</o:uid>', ''), { key: 'listRow', values: { row: 15 } }],
    ['a file that is cut off', sdnXml.slice(0, -40), { key: 'listUnread' }],
  ])('is refused as %s', (_, text, problem) => {
    expect(partiesOf(text)).toMatchObject(problem)
  })

  it('stands alone', () => {
    expect(partiesOf(sdnXml, altCsv)).toEqual({ key: 'listXmlAlone', values: {} })
  })
})
