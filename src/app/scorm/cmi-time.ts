/** CMITime of a moment (epoch ms) by this device's clock: HH:MM:SS. */
export function timeOfDay(at: number): string {
  return new Date(at).toTimeString().slice(0, 8)
}

/** CMITimespan of so many ms: HHHH:MM:SS.SS. */
export function duration(ms: number): string {
  const hundredths = Math.max(0, Math.floor(ms / 10))
  const seconds = Math.floor(hundredths / 100)
  const padded = (value: number, length: number) => `${value}`.padStart(length, '0')
  const hours = padded(Math.min(9999, Math.floor(seconds / 3600)), 4)
  const minutes = padded(Math.floor(seconds / 60) % 60, 2)
  return `${hours}:${minutes}:${padded(seconds % 60, 2)}.${padded(hundredths % 100, 2)}`
}
