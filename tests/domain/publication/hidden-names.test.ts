import { withholding } from '@/lib/domain/publication/hidden-names'

describe('a name that may not be public', () => {
  const withhold = withholding(['Amina Khan', 'آمنہ خان', 'Çelik Yılmaz', 'amina@example.org', 'Zoe'])

  it.each([
    ['Thanks to Amina Khan for the hall', 'Thanks to [name withheld] for the hall'],
    ['thanks to AMINA KHAN', 'thanks to [name withheld]'],
    ['Write to amina@example.org today', 'Write to [name withheld] today'],
    ['Paid to آمنہ خان', 'Paid to [name withheld]'],
    ['Celik Yilmaz was there', '[text withheld: it names somebody]'],
    ['Amina  Khan, twice: Amina Khan', '[text withheld: it names somebody]'],
    ['Zoe spoke', '[name withheld] spoke'],
    ['Zoetrope hired', 'Zoetrope hired'],
    ['Amina Khanum spoke', 'Amina Khanum spoke'],
    ['Leaflets for the meeting', 'Leaflets for the meeting'],
    ['', ''],
  ])('is taken out of "%s"', (text, shown) => {
    expect(withhold(text)).toBe(shown)
  })

  it('of a donor is looked for where it has two words: one word is often a word of the language', () => {
    expect(withholding(['House', 'May Day'], 2)('House rent for May Day')).toBe('House rent for [name withheld]')
  })
})
