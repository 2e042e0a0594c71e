import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { lazyNetwork } from '#app/lab-network.ts'
import { openStorage } from '#storage/open-storage.ts'

// No top-level await: the code that storage loads now and then, to upgrade or to do without a database, shares
// modules with this one and would wait for it for ever.
void openStorage(() => dispatchEvent(new Event('roundtrip-outdated'))).then((storage) => {
  const network = lazyNetwork(storage)
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App storage={storage} network={network} />
    </StrictMode>,
  )
})
