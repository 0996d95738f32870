import { counterpartyOf } from '@/lib/domain/imports/counterparty'

describe('who stands at the other end of a movement', () => {
  it.each([
    ['Zelle payment from NOOR EXAMPLE Conf# a1', 'NOOR EXAMPLE'],
    ['ZELLE PAYMENT FROM NOOR EXAMPLE 14567890123', 'NOOR EXAMPLE'],
    ['Zelle Transfer Conf# abc; NOOR', 'Zelle Transfer Conf# abc; NOOR'],
    ['ZELLE FROM NOOR EXAMPLE ON 03/12 REF # PP0ABCDEF1', 'NOOR EXAMPLE'],
    ['QuickPay with Zelle payment from Noor Example JPM999abc123456', 'Noor Example'],
    ['VENMO PAYMENT 1029384756 NOOR EXAMPLE', 'NOOR EXAMPLE'],
    ['Venmo payment from Noor Example', 'Noor Example'],
    ['CASH APP*NOOR EXAMPLE', 'NOOR EXAMPLE'],
    ['PAYPAL *NOOREXAMPLE', 'NOOREXAMPLE'],
    ['Incoming wire from Noor Example TRN# 20260313', 'Noor Example'],
    ['ACH CREDIT Noor Example', 'Noor Example'],
    ['Zelle payment to Hall & Sons Conf# x9', 'Hall & Sons'],
    ['Friends on 5th Street', 'Friends on 5th Street'],
    ['Zelleville Trust', 'Zelleville Trust'],
    ['Payment Solutions, Inc.', 'Payment Solutions, Inc.'],
    ['عطیہ از آمنہ', 'عطیہ از آمنہ'],
  ])('%s is named %s', (name, expected) => {
    expect(counterpartyOf({ name, memo: '' })).toBe(expected)
  })

  it.each(['VENMO CASHOUT 1029384756', 'STRIPE TRANSFER', 'PAYPAL TRANSFER 1029 3847', 'Counter deposit', 'Zelle payment', 'Online Transfer from CHK ...4821', '0042', ''])('%s names nobody', (name) => {
    expect(counterpartyOf({ name, memo: '' })).toBe('')
  })

  it('looks into the description only for the words that banks write, and only where the name says nobody', () => {
    expect(counterpartyOf({ name: '', memo: 'Zelle payment from NOOR EXAMPLE Conf# a1' })).toBe('NOOR EXAMPLE')
    expect(counterpartyOf({ name: '', memo: 'For the hall, with thanks' })).toBe('')
    expect(counterpartyOf({ name: 'Zelle payment', memo: 'Zelle payment from NOOR EXAMPLE' })).toBe('NOOR EXAMPLE')
    expect(counterpartyOf({ name: 'Noor Example', memo: 'Zelle payment from SOMEBODY ELSE' })).toBe('Noor Example')
  })
})
