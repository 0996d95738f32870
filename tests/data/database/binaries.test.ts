import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { layLinks } from '@/lib/data/database/binaries'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-links-'))
const links = path.join(folder, 'links')

function aPackage(name: string): string {
  const root = path.join(folder, name)
  fs.mkdirSync(path.join(root, 'native'), { recursive: true })
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  fs.writeFileSync(path.join(root, 'native', 'pg-symlinks.json'), JSON.stringify(list))
  return root
}

afterAll(() => fs.rmSync(folder, { recursive: true }))

test('library links that no install script made are laid beside the libraries', () => {
  const root = aPackage('writable')
  fs.mkdirSync(path.join(root, 'native', 'lib'))
  fs.writeFileSync(path.join(root, 'native', 'lib', 'libpq.so.5.18'), 'library')
  expect(layLinks(root, links)).toEqual({})
  expect(fs.readlinkSync(path.join(root, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
})

test('in a package that cannot be written they are laid apart, and the loader is told of both folders', () => {
  const root = aPackage('closed')
  const environment = Object.values(layLinks(root, links))
  expect(environment).toEqual([[links, path.join(root, 'native', 'lib')].join(path.delimiter)])
  expect(fs.readlinkSync(path.join(links, 'libpq.so.5'))).toBe(path.join(root, 'native', 'lib', 'libpq.so.5.18'))
})
