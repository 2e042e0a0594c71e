import type { ComponentType } from 'react'
import { useSearchParams } from 'wouter'
import { lazyPart } from '#ui/lazy-part.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { useNetwork } from '#workbench/network-context.ts'
import SandboxPage from '#features/sandbox/sandbox-page.tsx'
import { LabTime } from '#features/sandbox/lab-time.tsx'
import { modes, ModeSwitch, type Mode } from './mode-switch.tsx'
import styles from './modes.module.css'

const pages: Readonly<Record<Exclude<Mode, 'request'>, ComponentType<object>>> = {
  websocket: lazyPart(async () => (await import('#workbench/sockets/sockets-page.tsx')).SocketsPage).Part,
  events: lazyPart(async () => (await import('#workbench/events/events-page.tsx')).EventsPage).Part,
  burst: lazyPart(async () => (await import('#workbench/burst/burst-page.tsx')).BurstPage).Part,
}

/** The sandbox in the mode that its address names (`?mode=websocket`): the request builder unless it names another. */
export default function SandboxModes() {
  const [parameters] = useSearchParams()
  const { mode, label } = modes.find(({ mode }) => mode === parameters.get('mode')) ?? modes[0]
  return mode === 'request' ? <SandboxPage /> : <OtherMode mode={mode} label={label} />
}

function OtherMode({ mode, label }: { mode: keyof typeof pages; label: string }) {
  const network = useNetwork()
  // Started before it is asked for, so that the first connection need not wait for it.
  useIdle(() => void network.start())
  const Page = pages[mode]
  return (
    <main className={styles['page']}>
      <title>{`${label} · Sandbox · Roundtrip`}</title>
      <div className={styles['head']}>
        <h1>Sandbox</h1>
        <ModeSwitch mode={mode} />
        <LabTime />
      </div>
      <Page key={mode} />
    </main>
  )
}
