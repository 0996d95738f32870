import { detailsIn, markedDetails, markedPeople } from '@/lib/domain/reports/erased-details'

const [zehra, trust] = [markedDetails('z'), markedDetails('t')]
const read = (marked: unknown, sealed: unknown) => Object.fromEntries(detailsIn(JSON.stringify(marked), JSON.stringify(sealed)))
const nothing = { name: '', nameOtherScript: '', address: '', employer: '', occupation: '' }

describe('the details of somebody who was erased', () => {
  it('are read from the places where a rebuilding put marks, each alone or within a sentence', () => {
    const marked = { lines: [zehra.name, `${zehra.address}; works at ${zehra.employer} (as ${zehra.occupation})`, 'other'] }
    expect(read(marked, { lines: ['Zehra', '17 Orchard St, Chicago; works at Lantern Works (as Glazier)', 'other'] })).toEqual({
      z: { ...nothing, name: 'Zehra', address: '17 Orchard St, Chicago', employer: 'Lantern Works', occupation: 'Glazier' },
    })
  })

  it('hold the other script where the name has one, and none where it has none', () => {
    const both = `${zehra.name} (${zehra.nameOtherScript})`
    expect(read([both], ['Zehra (زہرا)'])['z']).toMatchObject({ name: 'Zehra', nameOtherScript: 'زہرا' })
    expect(read([both], ['Zehra'])['z']).toMatchObject({ name: 'Zehra', nameOtherScript: '' })
  })

  it('take a name with brackets whole where it stands alone somewhere', () => {
    const both = `${trust.name} (${trust.nameOtherScript})`
    expect(read([both, trust.name], ['Lantern (Trust)', 'Lantern (Trust)'])['t']).toMatchObject({ name: 'Lantern (Trust)', nameOtherScript: '' })
  })

  it('are found by the id of a line, whatever order its name gave it', () => {
    const marked = [{ id: '1', cells: [zehra.name] }, { id: '2', cells: [trust.name] }]
    expect(read(marked, [{ id: '2', cells: ['Aab Trust'] }, { id: '1', cells: ['Zehra'] }])).toMatchObject({ z: { name: 'Zehra' }, t: { name: 'Aab Trust' } })
  })

  it('are not read where the text beside them is another one', () => {
    expect(read([`Gift of ${zehra.name}`], ['Refund to Zehra'])['z']).toEqual(nothing)
  })

  it('take signs of patterns in a text as signs', () => {
    expect(read([`$(${zehra.name})* [a-z]`], ['$(Z. M.)* [a-z]'])['z']).toMatchObject({ name: 'Z. M.' })
  })

  it('are asked for those alone of whom something is shown', () => {
    expect([...markedPeople(JSON.stringify(['Somebody', zehra.name, trust.employer]))].toSorted()).toEqual(['t', 'z'])
  })
})
