import { isReceipt, isReturn } from '@/lib/domain/donation'
import { cashEffect } from '@/lib/domain/expenditure'
import { isAddressComplete } from '@/lib/domain/person'
import { canMove, isCounted, recordStates } from '@/lib/domain/record'

it('allows exactly these moves of a record', () => {
  const moves = recordStates.flatMap((from) => recordStates.filter((to) => canMove(from, to)).map((to) => `${from} -> ${to}`))
  expect(moves).toEqual([
    'recorded -> voided', 'recorded -> refused', 'recorded -> held', 'recorded -> returned', 'refused -> recorded', 'refused -> voided', 'refused -> held', 'refused -> returned',
    'held -> recorded', 'held -> voided', 'held -> refused', 'held -> returned', 'returned -> voided', 'returned -> refused',
  ])
})

it('counts what is recorded or held, and nothing else', () => {
  expect(recordStates.filter(isCounted)).toEqual(['recorded', 'held'])
})

it('knows returns, promises and what moves cash', () => {
  expect([isReturn('refund'), isReturn('chargeback'), isReturn('gift')]).toEqual([true, true, false])
  expect([isReceipt('pledge'), isReceipt('pledge_payment')]).toEqual([false, true])
  expect([cashEffect('payment'), cashEffect('in_kind_memo'), cashEffect('refund_received')]).toEqual(['out', 'none', 'in'])
})

it('calls an address complete with street, city and country', () => {
  const address = { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }
  expect(isAddressComplete(address)).toBe(true)
  expect(isAddressComplete({ ...address, city: '' })).toBe(false)
  expect(isAddressComplete(null)).toBe(false)
})
