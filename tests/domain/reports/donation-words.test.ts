import { donationFieldWords, donationValueWords } from '@/lib/domain/reports/donation-words'

const nameOf = (id: string): string | null => (id === 'p1' ? 'Amina Khan' : null)

describe('what was changed in a donation', () => {
  it.each([
    ['amountCents', 'Amount'],
    ['donorId', 'Donor'],
    ['stateReason', 'Reason of the state'],
    ['somethingNew', 'somethingNew'],
  ])('calls %s %s', (field, words) => {
    expect(donationFieldWords(field)).toBe(words)
  })

  it.each([
    ['amountCents', -25_000, '-$250.00'],
    ['donorId', 'p1', 'Amina Khan'],
    ['method', 'money_order', 'Money order'],
    ['kind', 'from_foreign_principal', 'From a foreign principal'],
    ['state', 'held', 'On hold'],
    ['anonymous', true, 'yes'],
    ['campaign', '', 'nothing'],
    ['depositedOn', null, 'nothing'],
    ['campaign', 'Winter', 'Winter'],
    ['jointShares', [{ personId: 'p1', shareCents: 5000 }, { personId: 'p2', shareCents: 1 }], 'Amina Khan $50.00; p2 $0.01'],
  ])('says what stood in %s: %j is %s', (field, value, words) => {
    expect(donationValueWords(field, value, nameOf)).toBe(words)
  })

  it('does not print what was noted privately', () => {
    expect(donationValueWords('privateNote', 'He asked not to be called', nameOf)).toBe('not printed')
  })
})
