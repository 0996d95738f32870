import { newId } from '@/lib/data/database/uuid'

test('ids are version 7, differ and sort in the order of their making', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
