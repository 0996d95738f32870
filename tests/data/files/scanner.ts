import net from 'node:net'

/** How the small scanner answers. */
export type ScannerManners = 'answers' | 'breaks off' | 'fails'

/** A scanner that speaks clamd's INSTREAM over TCP, and knows one virus by its text. */
export async function startScanner() {
  let manners: ScannerManners = 'answers'
  let seen = 0
  const server = net.createServer((socket) => {
    let arrived = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      arrived = Buffer.concat([arrived, Buffer.from(piece)])
      const content = contentOf(arrived)
      if (manners === 'breaks off') return void socket.destroy()
      if (content === null) return
      seen += 1
      if (manners === 'fails') return void socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes('A-VIRUS') ? 'stream: Test.Virus-1 FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The scanner listens on a port')
  return {
    at: { host: '127.0.0.1', port: address.port },
    behave: (next: ScannerManners) => { manners = next },
    looked: () => seen,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** The content of a whole command; null while more must come. */
function contentOf(arrived: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0')
  if (!arrived.subarray(0, command.length).equals(command.subarray(0, arrived.length))) throw new Error('Not the command INSTREAM')
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= arrived.length;) {
    const length = arrived.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(arrived.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
