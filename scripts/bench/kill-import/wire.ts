import net from 'node:net'

/** What becomes of what a program sends to its database: `keep`: it is sent, but the answer is kept back for good; `drop`: it is not sent. */
export type Verdict = 'pass' | 'keep' | 'drop'

export type Wire = {
  readonly port: number
  readonly close: () => Promise<void>
}

type Watching = {
  /** Sees every piece that the program sends, before the database does. */
  readonly onSent: (piece: Buffer) => Verdict
  /** The database has answered, and the program will never know. */
  readonly onKept: () => void
}

function pass(from: net.Socket, port: number, { onSent, onKept }: Watching): void {
  const to = net.connect(port, '127.0.0.1')
  let isKept = false
  from.on('data', (piece) => {
    const verdict = onSent(piece)
    if (verdict === 'keep') isKept = true
    if (verdict !== 'drop') to.write(piece)
  })
  to.on('data', (piece) => {
    if (isKept) onKept()
    else from.write(piece)
  })
  for (const [one, other] of [[from, to], [to, from]] as const) {
    one.on('error', () => { other.destroy() })
    one.on('close', () => { other.destroy() })
  }
}

/** Stands between a program and the database on that port, so that a moment can be chosen by what they say to each other, with no hook in the program. */
export async function openWire(port: number, watching: Watching): Promise<Wire> {
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    open.add(socket)
    socket.on('close', () => { open.delete(socket) })
    pass(socket, port, watching)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The wire has no port')
  const close = () => new Promise<void>((resolve) => {
    for (const socket of open) socket.destroy()
    server.close(() => { resolve() })
  })
  return { port: address.port, close }
}
