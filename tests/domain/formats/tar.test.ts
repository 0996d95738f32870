import { readTarHeader, tarEnd, tarHeader, tarPadding, tarSize, tarSpan } from '@/lib/formats/tar/tar'

describe('an archive', () => {
  it('has headers that read back', () => {
    for (const size of [0, 1, 512, 8 ** 11 - 1, 8 ** 11, 20_000_000_000]) expect(readTarHeader(tarHeader({ name: 'journal.jsonl', size }, 0))).toEqual({ name: 'journal.jsonl', size, isFile: true })
  })

  it('ends with empty blocks', () => {
    expect(readTarHeader(tarEnd())).toBeNull()
    expect(readTarHeader(Buffer.alloc(3))).toBeNull()
  })

  it('is as long as was announced', () => {
    expect([0, 1, 512, 513].map((size) => tarPadding(size).length)).toEqual([0, 511, 0, 511])
    expect(tarSize([{ name: 'a', size: 1 }, { name: 'b', size: 512 }])).toBe(tarSpan(1) + tarSpan(512) + 1024)
  })

  it('holds names that any tool can read, and nothing that is no plain file', () => {
    expect(() => tarHeader({ name: 'x'.repeat(101), size: 0 }, 0)).toThrow('100 bytes')
    expect(() => readTarHeader(Buffer.alloc(512, 1))).toThrow('not an archive')
  })
})
