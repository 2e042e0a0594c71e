/** What is planned for later, done in the order of time; what is planned for one moment in the order of planning. */
export function agenda(): {
  /** The moment it is, in ms. */
  readonly at: () => number
  readonly plan: (moment: number, what: () => void) => void
  /** Does all that is planned, and what that plans. */
  readonly work: () => void
} {
  const planned: { moment: number; what: () => void }[] = []
  let now = 0
  return {
    at: () => now,
    plan: (moment, what) => {
      const after = planned.findIndex((other) => other.moment > moment)
      planned.splice(after < 0 ? planned.length : after, 0, { moment, what })
    },
    work: () => {
      for (let next = planned.shift(); next; next = planned.shift()) {
        now = next.moment
        next.what()
      }
    },
  }
}
