import net from 'node:net'

/** A mail server that speaks enough SMTP (RFC 5321) to take a mail, and refuses when it is told to. */
export type MailServer = {
  readonly url: string
  /** What it took, as it came. */
  readonly taken: readonly string[]
  /** The answer to the next recipients; `250 OK` takes them. */
  answer: (line: string) => void
  readonly close: () => Promise<void>
}

export async function aMailServer(): Promise<MailServer> {
  const taken: string[] = []
  let recipient = '250 OK'
  const server = net.createServer((socket) => { serve(socket, { taken, recipient: () => recipient }) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${String(port)}`, taken, answer: (line) => { recipient = line },
    close: () => new Promise((resolve) => { server.close(() => { resolve() }) }),
  }
}

function serve(socket: net.Socket, { taken, recipient }: { readonly taken: string[]; readonly recipient: () => string }): void {
  let [pending, isData] = ['', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answerTo = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'DATA') { isData = true; say('354 Go on') }
    else if (verb === 'RCPT') say(recipient())
    else if (verb === 'QUIT') { say('221 Bye'); socket.end() }
    else say('250 OK')
  }
  say('220 mail.example ESMTP')
  socket.on('error', () => undefined)
  socket.on('data', (piece) => {
    pending += piece.toString('utf8')
    for (;;) {
      const end = pending.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end === -1) return
      const text = pending.slice(0, end)
      pending = pending.slice(end + (isData ? 5 : 2))
      if (isData) { isData = false; taken.push(text); say('250 Taken') }
      else answerTo(text)
    }
  })
}
