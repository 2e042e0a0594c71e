import { useMemo } from 'react'
import styles from './body.module.css'
import { previewDocument } from './preview-document.ts'
import { textOf } from './text-rows.ts'

/** More than this is not laid out as a page, in bytes. */
const LARGEST = 2 * 1024 * 1024

/** An HTML page in a closed frame: nothing in it runs, loads or leads anywhere. */
export function HtmlPreview({ bytes }: { bytes: Uint8Array }) {
  const page = useMemo(() => (bytes.length > LARGEST ? undefined : previewDocument(textOf(bytes))), [bytes])
  if (page === undefined) {
    return <p className={styles['quiet']}>This page is too large to preview. As sent shows all of it.</p>
  }
  return (
    <>
      <iframe title="Content" aria-label="Content" sandbox="" srcDoc={page} className={styles['page']} />
      <p className={styles['quiet']}>
        The page stands in a closed frame: its scripts don’t run, its links lead nowhere, and nothing is
        loaded for it, neither pictures nor style sheets.
      </p>
    </>
  )
}
