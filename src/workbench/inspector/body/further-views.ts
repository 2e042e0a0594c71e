/** What few responses need: one file, because five would share their parts with every page. */
export { FindBar } from './find-bar.tsx'
export { HexView } from './hex-view.tsx'
export { HtmlPreview } from './html-preview.tsx'
export { LargeText } from './large-text.tsx'
export { TreeView } from './tree-view.tsx'
