import 'server-only'
import { createReadStream } from 'node:fs'
import net from 'node:net'
import { Readable } from 'node:stream'

/** Where clamd listens. */
export type Scanner = { readonly host: string; readonly port: number } | { readonly socket: string }

export type Scanned = { readonly outcome: 'clean' } | { readonly outcome: 'infected'; readonly virus: string } | { readonly outcome: 'no-answer' }

/** A large file takes clamd some seconds; a minute without a sign is no answer. */
const silenceMilliseconds = 60_000
const answerBytesMax = 4096

/**
 * Has clamd look at a file on this disk, sent over its INSTREAM command: pieces, each with its length before it, and a length of 0 at the end.
 * Whatever goes wrong on the way is "no answer": nothing is ever taken for clean that was not said to be.
 */
export async function scan(scanner: Scanner, path: string): Promise<Scanned> {
  const socket = net.connect('socket' in scanner ? { path: scanner.socket } : { host: scanner.host, port: scanner.port })
  socket.setTimeout(silenceMilliseconds, () => socket.destroy(new Error('clamd is silent')))
  const sending = Readable.from(command(path))
  sending.on('error', () => socket.destroy())
  sending.pipe(socket, { end: false })
  try {
    return outcomeOf(await answerOf(socket))
  } finally {
    sending.destroy()
    socket.destroy()
  }
}

/** What clamd has said when it is done or the connection is over, for whatever reason. */
function answerOf(socket: net.Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    socket.on('data', (piece) => {
      answer += String(piece)
      if (answer.includes('\0') || answer.length > answerBytesMax) resolve(answer)
    })
    socket.on('error', () => { resolve(answer) })
    socket.on('close', () => { resolve(answer) })
  })
}

/** The command as it goes over the wire. */
async function* command(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of createReadStream(path)) {
    if (Buffer.isBuffer(piece)) yield Buffer.concat([lengthOf(piece.length), piece])
  }
  yield lengthOf(0)
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** `stream: OK` or `stream: Eicar-Signature FOUND`; anything else is an error of clamd. */
function outcomeOf(answer: string): Scanned {
  const text = answer.replace(/\0[^]*$/, '').trim()
  if (text === 'stream: OK') return { outcome: 'clean' }
  const found = /^stream: (\S[^\n]*) FOUND$/.exec(text)?.[1]
  return found === undefined ? { outcome: 'no-answer' } : { outcome: 'infected', virus: found }
}
