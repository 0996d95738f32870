import { knownPassword } from '@/lib/auth/known-password'

const person = { name: 'Amina Khan', email: 'amina.khan@example.org' }

describe('a new password', () => {
  it.each([
    ['from a leak', '1q2w3e4r5t6y7u8i'],
    ['from a leak, in capital letters', 'PASSWORDPASSWORD'],
    ['from a leak, with spaces around it', '  qwertyuiop123  '],
    ['of one sign', 'aaaaaaaaaaaaaa'],
    ['of a few signs over and over', 'abc1abc1abc1abc1ab'],
    ['that is the name of the person', 'Amina Khan 1 2'],
    ['that is the address of the person', 'amina.khan@example.org'],
    ['that is the name of the program and a year', 'Sunledger 2026'.slice(0, 12)],
  ])('%s is refused', (_what, password) => {
    expect(knownPassword(password, person)).toMatchObject({ ok: false, refusal: { fields: { password: { key: 'passwordKnown' } } } })
  })

  it.each(['correct horse battery', 'a long password for journeys 2026', 'Amina likes green walnut bread', 'چار لفظ ایک ساتھ لکھے'])('like "%s" is taken', (password) => {
    expect(knownPassword(password, person).ok).toBe(true)
  })
})
