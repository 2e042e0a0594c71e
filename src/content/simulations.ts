/** The simulations a lesson can show; features/lessons/simulations/registry.ts says what each of them is. */
export const simulationNames = [
  'rate-limits',
  'tcp-stream',
  'tcp-udp',
  'http-versions',
  'tls',
  'caching',
  'oauth',
] as const satisfies readonly string[]

export type SimulationName = (typeof simulationNames)[number]

/** Whether there is a simulation of that name. */
export function isSimulationName(name: string): name is SimulationName {
  return (simulationNames as readonly string[]).includes(name)
}
