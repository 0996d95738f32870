import { searchKey } from '@/lib/domain/search-key'

describe('searchKey', () => {
  it.each([
    ['Amina Karim', 'amina karim'],
    ['  ÉMILE  Zola ', 'emile zola'],
    ["O'Brien, Jr.", 'obrien jr'],
    ['O\u2019Brien Jr', 'obrien jr'],
    ['İbrahim Şahin', 'ibrahim sahin'],
    ['Straße', 'strasse'],
    ['\uff21\uff4d\uff49\uff4e\uff41', 'amina'],
    ['\u200f', ''],
  ])('of %j is %j', (name, key) => {
    expect(searchKey(name)).toBe(key)
  })

  it.each([
    ['کریم', 'كريم'],
    ['علی', 'على'],
    ['آمنہ', 'امنه'],
    ['أحمد', 'احمد'],
    ['فاطمة', 'فاطمه'],
    ['مُحَمَّد', 'محمد'],
    ['علی‌رضا', 'علیرضا'],
    ['Zo\u0308e', 'Zöe'],
    ['Müller', 'MULLER'],
  ])('brings %j and %j together', (left, right) => {
    expect(searchKey(left)).toBe(searchKey(right))
    expect(searchKey(left)).not.toBe('')
  })
})
