import { Children, isValidElement, useState, type ReactNode } from 'react'
import { CodeBlock, type CodeBlockProps } from './code-block.tsx'
import styles from './code-tabs.module.css'

/** The same exchange in several languages: one code block at a time, chosen by its title. */
export function CodeTabs({ children }: { children: ReactNode }) {
  const blocks = Children.toArray(children)
    .filter((child) => isValidElement<CodeBlockProps>(child))
    .map(({ props }) => ({ name: props['data-title'] ?? props['data-language'] ?? 'Code', props }))
  const [chosen, setChosen] = useState(blocks[0]?.name)
  const shown = blocks.find(({ name }) => name === chosen)
  if (!shown) return null
  const { 'data-title': _shownByButton, ...block } = shown.props
  return (
    <div className={styles['tabs']}>
      <div className={styles['languages']} role="group" aria-label="Language">
        {blocks.map(({ name }) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
            {name}
          </button>
        ))}
      </div>
      <CodeBlock {...block} />
    </div>
  )
}
