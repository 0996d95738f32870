import { purposeOfLine, withoutNames } from '@/lib/domain/imports/naming'

describe('a text without the name that stands in it', () => {
  it.each([
    ['Zelle payment to JOHN SMITH for flyers', ['John Smith'], 'Zelle payment to for flyers'],
    ['Smith, John: rent', ['John Smith'], 'rent'],
    ['Rent - محمد خان', ['محمد خان'], 'Rent'],
    ['Rent of the Smith hall', ['John Smith'], 'Rent of the Smith hall'],
    ['STAPLES 0012', ['Staples'], 'STAPLES 0012'],
    ['Rent', [''], 'Rent'],
  ])('of %j for %j is %j', (text, names, left) => {
    expect(withoutNames(text, names)).toBe(left)
  })
})

describe('what a payment was for', () => {
  it('is what the line says, without whoever was paid, as the bank or the treasurer writes them', () => {
    expect(purposeOfLine({ memo: 'Zelle payment to NUR RAHMANI', name: '', kind: 'ZELLE' }, 'Noor Rahmani')).toBe('Zelle payment')
    expect(purposeOfLine({ memo: 'Zelle payment to NUR RAHMANI flyers', name: '', kind: 'ZELLE' }, 'Nur Rahmani')).toBe('Zelle payment to flyers')
    expect(purposeOfLine({ memo: 'Printing for Noor Rahmani', name: '', kind: 'ZELLE' }, 'Noor Rahmani')).toBe('Printing')
    expect(purposeOfLine({ memo: 'Printing, Nur Rahmani', name: 'NUR RAHMANI', kind: '' }, 'Noor Rahmani')).toBe('Printing')
  })

  it('is the kind of the movement where nothing else is left, and a word where there is none', () => {
    expect(purposeOfLine({ memo: '', name: 'NUR RAHMANI', kind: 'DEBIT' }, 'Nur Rahmani')).toBe('DEBIT')
    expect(purposeOfLine({ memo: '', name: 'NUR RAHMANI', kind: '' }, 'Nur Rahmani')).toBe('Payment')
  })
})
