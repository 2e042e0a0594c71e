import { Children, isValidElement, useState, type ReactNode } from 'react'
import { Tabs } from '#ui/tabs.tsx'
import { CodeBlock, type CodeBlockProps } from './code-block.tsx'
import styles from './code-tabs.module.css'

/** The same exchange in several languages: a tab for each code block inside, named by its title. */
export function CodeTabs({ children }: { children: ReactNode }) {
  const blocks = Children.toArray(children)
    .filter((child) => isValidElement<CodeBlockProps>(child))
    .map(({ props }) => ({ name: props['data-title'] ?? props['data-language'] ?? 'Code', props }))
  const [chosen, setChosen] = useState(blocks[0]?.name ?? '')
  return (
    <div className={styles['tabs']}>
      <Tabs
        name="Languages"
        value={chosen}
        onChange={setChosen}
        tabs={blocks.map(({ name, props: { 'data-title': _shownByTab, ...block } }) => ({
          value: name,
          label: name,
          panel: <CodeBlock {...block} />,
        }))}
      />
    </div>
  )
}
