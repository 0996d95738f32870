import net from 'node:net'
import { CannotStart, systemCode } from '@/lib/data/database/cannot-start'
import { pause } from '@/lib/data/database/live-process'
import { env } from '@/lib/env'

/** Refuses a port that somebody else listens on. After a killed run its pages may need a moment to let go of it. */
export async function refuseBusyPort(patienceMilliseconds: number): Promise<void> {
  for (let waited = 0; ; waited += 250) {
    const problem = await portProblem()
    if (problem === null) return
    if (problem === 'EACCES') throw new CannotStart(`This user may not use port ${env.port}: choose another one with PORT.`)
    if (problem !== 'EADDRINUSE') throw new CannotStart(`The address ${env.host} cannot be used (${problem}): choose another one with HOST.`)
    if (waited >= patienceMilliseconds) {
      throw new CannotStart(`Port ${env.port} is used by another program: end it, or choose another port, for example PORT=${env.port + 1} npm start.`)
    }
    await pause(250)
  }
}

/** `localhost` in a browser may mean the address of IPv6: somebody there would get our visitors. */
async function portProblem(): Promise<string | null> {
  const problem = await listenProblem(env.host)
  if (problem !== null || env.host !== '127.0.0.1') return problem
  return (await listenProblem('::1')) === 'EADDRINUSE' ? 'EADDRINUSE' : null
}

function listenProblem(host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.on('error', (error) => resolve(systemCode(error) ?? error.message))
    probe.listen({ host, port: env.port, exclusive: true }, () => probe.close(() => resolve(null)))
  })
}
