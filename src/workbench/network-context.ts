import { createContext, useContext } from 'react'
import type { LabNetwork } from '#http/lab-network.ts'

const NetworkContext = createContext<LabNetwork | null>(null)
export const NetworkProvider = NetworkContext.Provider

/**
 * The mock network that the app handed in.
 * @throws Error outside a NetworkProvider
 */
export function useNetwork(): LabNetwork {
  const network = useContext(NetworkContext)
  if (!network) throw new Error('useNetwork needs a NetworkProvider above it')
  return network
}
