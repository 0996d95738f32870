/** The gamma distribution: its logarithm by Lanczos, its lower probability by series or continued fraction (Numerical Recipes 6.1, 6.2). */

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const
const smallest = 1e-300
const close = 1e-15
const stepsMost = 10_000

/** Gives the natural logarithm of the gamma function of a number that is at least one. */
export function logGamma(value: number): number {
  const shifted = value - 1
  const series = lanczos.reduce((sum, factor, place) => sum + factor / (shifted + place + 1), 0.99999999999980993)
  const base = shifted + lanczos.length - 0.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

/** Gives the probability that a gamma variable of that shape (at least one) and scale 1 is at most `value`. */
export function gammaAtMost(value: number, shape: number): number {
  if (value <= 0) return 0
  const front = Math.exp(shape * Math.log(value) - value - logGamma(shape))
  return value < shape + 1 ? front * seriesSum(value, shape) : 1 - front * continuedFraction(value, shape)
}

function seriesSum(value: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step < stepsMost && term > sum * close; step += 1) {
    term *= value / (shape + step)
    sum += term
  }
  return sum
}

function continuedFraction(value: number, shape: number): number {
  let denominator = value + 1 - shape
  let above = 1 / smallest
  let below = 1 / denominator
  let result = below
  for (let step = 1; step < stepsMost; step += 1) {
    const part = -step * (step - shape)
    denominator += 2
    below = 1 / awayFromZero(part * below + denominator)
    above = awayFromZero(denominator + part / above)
    const change = above * below
    result *= change
    if (Math.abs(change - 1) < close) break
  }
  return result
}

function awayFromZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value
}
