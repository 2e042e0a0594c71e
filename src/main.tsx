import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { lazyNetwork } from '#app/lab-network.ts'
import { openStorage } from '#storage/open-storage.ts'

const storage = await openStorage(() => dispatchEvent(new Event('roundtrip-outdated')))
const network = lazyNetwork(storage)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App storage={storage} network={network} />
  </StrictMode>,
)
