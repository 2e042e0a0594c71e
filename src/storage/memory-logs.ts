import type { Logs } from './logs.ts'
import type { StoredLine } from './schema.ts'

/** The logs of a storage in memory, over its table. */
export function memoryLogs(lines: Map<string, StoredLine>): Logs {
  const keyOf = (place: string, number: number) => JSON.stringify([place, number])
  const of = (place: string) =>
    [...lines.values()].filter((line) => line.place === place).sort((a, b) => a.number - b.number)
  return {
    lines: async (place) => of(place),
    line: async (place, number) => lines.get(keyOf(place, number)),
    async write({ put, drop }) {
      for (const { place, before } of drop) {
        for (const { number } of of(place)) if (number < before) lines.delete(keyOf(place, number))
      }
      for (const line of put) lines.set(keyOf(line.place, line.number), line)
    },
    writeAhead: () => () => undefined,
  }
}
