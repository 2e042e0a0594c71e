/** How long a message of one hop is under way, in lab ms. */
export interface TravelTime {
  readonly there: number
  readonly back: number
}

/** Draws the travel times of a hop: 6–18 ms each way, near enough to learn from and short enough to wait for. */
export function drawTravelTime(random: () => number): TravelTime {
  const draw = () => 6 + Math.floor(random() * 13)
  return { there: draw(), back: draw() }
}
