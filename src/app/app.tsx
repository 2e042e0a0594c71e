import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Router } from 'wouter'
import type { LabNetwork } from '#http/lab-network.ts'
import { StorageProvider, useStorageSync } from '#storage/queries.ts'
import type { Storage } from '#storage/storage.ts'
import { NetworkProvider } from '#workbench/network-context.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'

/** The whole lab, given what it keeps and the network it sends to. */
export function App({ storage, network }: { storage: Storage; network: LabNetwork }) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <StorageProvider value={storage}>
        <NetworkProvider value={network}>
          <StorageSync />
          <Router base={import.meta.env.BASE_URL.replace(/\/$/, '')}>
            <Shell>
              <ErrorBoundary>
                <Routes />
              </ErrorBoundary>
            </Shell>
          </Router>
        </NetworkProvider>
      </StorageProvider>
    </QueryClientProvider>
  )
}

function StorageSync() {
  useStorageSync()
  return null
}
