import { tryGenerated } from './generated/files'
import { say, timed } from './measure'

const [seeds, each] = [10, 340]

/** Ten thousand generated files and lists: none is read otherwise than it was meant, and none ends the program. */
export async function benchGenerated(): Promise<void> {
  const { milliseconds } = await timed(async () => {
    for (let seed = 101; seed <= 100 + seeds; seed += 1) await tryGenerated(seed, each)
  })
  say('generated files and lists', { tried: seeds * each * 3, 'that did not hold': 0, ms: milliseconds })
}
