import { createContext, useContext, useEffect } from 'react'
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

/** Starts the network once the page has painted, so that the first Send need not wait for it. */
export function useNetworkStart(): void {
  const network = useNetwork()
  useEffect(() => {
    const start = () => void network.start()
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(start, { timeout: 1_500 })
      return () => cancelIdleCallback(handle)
    }
    const handle = setTimeout(start, 200)
    return () => clearTimeout(handle)
  }, [network])
}
