import { proofText } from '@/lib/domain/journal/proof-text'

it('the text of a proof is that of C2SP tlog-proof: a first line, the index, a hash a line, an empty line, the signed checkpoint', () => {
  const note = 'example.org/log\n3\nAAAA\n\n— example.org/log BBBB\n'
  expect(proofText({ index: 2, hashes: [new Uint8Array(32), new Uint8Array(32).fill(255)], note })).toBe(
    `c2sp.org/tlog-proof@v1\nindex 2\n${'A'.repeat(43)}=\n${'/'.repeat(42)}8=\n\n${note}`)
  expect(proofText({ index: 0, hashes: [], note })).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${note}`)
})
