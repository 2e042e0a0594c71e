import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'

/**
 * A component whose code comes when it is first needed, or earlier by `preload`: once
 * loaded it renders at once, without the frame that a fallback would cost. `waiting` stands in its place till then.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = <div aria-busy="true" style={{ minHeight: 'inherit' }} />,
): { Part: ComponentType<Props>; preload: () => Promise<void> } {
  let loaded: ComponentType<Props> | undefined
  const remember = async () => {
    loaded = await load()
    return { default: loaded }
  }
  const Later = lazy(remember)

  function Part(props: Props) {
    // Chosen once a mount: changing from one to the other would lose the state below.
    const [Now] = useState(() => loaded)
    if (Now) return <Now {...props} />
    return (
      <Suspense fallback={waiting}>
        <Later {...props} />
      </Suspense>
    )
  }

  return {
    Part,
    preload: async () => {
      // A failed preload is no news: the part itself tries again, and says so, when it is needed.
      await remember().catch(() => undefined)
    },
  }
}
