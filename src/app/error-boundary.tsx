import { Component, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './page.module.css'

/** Shows a failed page as a message one can act on; what was typed is stored already. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    // A chunk that can't be fetched is nearly always a new version that replaced it.
    const outdated = /dynamically imported module|module script/i.test(error.message)
    return (
      <main className={styles['page']}>
        <h1>{outdated ? 'This page could not be loaded' : 'This page broke'}</h1>
        <p>
          {outdated
            ? 'The lab may have been updated, or the connection is gone. What you wrote is stored: reload to go on.'
            : `Something in it failed: ${error.message}. What you wrote is stored: reload to go on.`}
        </p>
        <Button look="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      </main>
    )
  }
}
