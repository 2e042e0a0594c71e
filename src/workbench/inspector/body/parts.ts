import { lazyPart } from '#ui/lazy-part.tsx'

const load = () => import('./further-views.ts')

/** The ways to look at content that few responses need; they come when one is first chosen. */
export const largeText = lazyPart(async () => (await load()).LargeText)
export const treeView = lazyPart(async () => (await load()).TreeView)
export const hexView = lazyPart(async () => (await load()).HexView)
export const htmlPreview = lazyPart(async () => (await load()).HtmlPreview)
export const findBar = lazyPart(async () => (await load()).FindBar)
