import { useRef, useState, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import fade from '#ui/fade.module.css'
import { Icon } from '#ui/icon.tsx'
import styles from './code-block.module.css'

export interface CodeBlockProps {
  readonly children?: ReactNode
  readonly 'data-language'?: string
  readonly 'data-title'?: string
}

/** A block of code, coloured by the build, with a button that copies it. */
export function CodeBlock({ children, 'data-title': title, 'data-language': language }: CodeBlockProps) {
  const code = useRef<HTMLPreElement>(null)
  return (
    <figure className={styles['block']}>
      {title && <figcaption className={styles['title']}>{title}</figcaption>}
      <pre
        ref={code}
        className={fade['sideways']}
        tabIndex={0}
        role="group"
        aria-label={title ?? (language ? `Code, ${language}` : 'Code')}
      >
        {children}
      </pre>
      <CopyButton read={() => code.current?.textContent ?? ''} />
    </figure>
  )
}

function CopyButton({ read }: { read: () => string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(read())
      setSaid('Copied')
    } catch {
      setSaid('The browser would not let the lab copy. Select the code and copy it by hand.')
    }
  }
  return (
    <>
      <Button
        look="icon"
        className={styles['copy']}
        aria-label="Copy the code"
        onClick={copy}
        onBlur={() => setSaid('')}
      >
        <Icon name={said === 'Copied' ? 'check' : 'copy'} />
      </Button>
      <span role="status" className={said.length > 10 ? styles['said'] : 'visually-hidden'}>
        {said}
      </span>
    </>
  )
}
