import { comparedForm, inLatinLetters, isWithoutVowels, needsLatinSpelling, partsOfName, spellingsOf } from '@/lib/domain/screening/screened-name'

const named = (name: string, nameOtherScript: string | null = null, nameSort: string | null = null) => ({ name, nameSort, nameOtherScript })

describe('the form in which names are compared', () => {
  it.each([
    ['  putin,  Vladimir ', 'PUTIN VLADIMIR'],
    ["O'BRIEN, J.P.", 'OBRIEN JP'],
    ['AL-QAEDA', 'AL QAEDA'],
    ['Łukasz Żółć', 'LUKASZ ZOLC'],
    ['Đặng Thị Hạnh', 'DANG THI HANH'],
    ['Сергей Лавров', 'SERGEY LAVROV'],
    ['नरेन्द्र मोदी', 'NRENDR MODI'],
    ['ﬁnance ①', 'FINANCE 1'],
    ['---', ''],
  ])('makes %s into %s', (name, form) => {
    expect(comparedForm(name)).toBe(form)
  })

  it('keeps vowels that stand as marks: they are not taken off before the letters are Latin', () => {
    expect(inLatinLetters('й')).toBe('y')
    expect(inLatinLetters('मोदी')).toBe('modi')
  })

  it('has no part for a name without letters', () => {
    expect(partsOfName(' . ')).toEqual([])
  })
})

describe('a person', () => {
  it('is screened under each spelling once, whatever the order of its parts', () => {
    expect(spellingsOf(named('Ali Khan', 'علی خان', 'Khan, Ali'))).toEqual(['Ali Khan', 'علی خان'])
    expect(spellingsOf(named('...'))).toEqual([])
  })

  it.each([
    ['in Arabic letters alone', named('محمد علي'), true],
    ['in Hebrew letters alone', named('שי אביאל'), true],
    ['in Arabic letters with a Latin spelling beside it', named('محمد علي', 'Mohammed Ali'), false],
    ['in Latin letters with an Arabic spelling beside it', named('Mohammed Ali', 'محمد علي'), false],
    ['in Cyrillic letters', named('Сергей Лавров'), false],
  ])('%s: a Latin spelling is asked for: %#', (_, person, asked) => {
    expect(needsLatinSpelling(person)).toBe(asked)
  })

  it('has a name without vowels as soon as one letter is of such a script', () => {
    expect(isWithoutVowels('Khan خان')).toBe(true)
    expect(isWithoutVowels('Khan')).toBe(false)
  })
})
