/** Gives the place where a condition that holds at the low end stops holding, as close as a number of this machine can say it. */
export function bisect(range: { readonly from: number; readonly through: number }, holds: (place: number) => boolean): number {
  let [low, high] = [range.from, range.through]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (holds(middle)) low = middle
    else high = middle
  }
}
