/** What is shown as code or in bold; every other piece of a split at it is that. */
const marked = /(`[^`]+`|\*\*[^*]+\*\*)/

/** A text of ours as HTML: paragraphs, line breaks, `code` and **bold**; everything else stands as it is. */
export function textAsHtml(text: string): string {
  const paragraphs = text.split(/[ \t]*\n[ \t]*(?:\n[ \t]*)+/).map(inlineAsHtml)
  return paragraphs.length === 1 ? (paragraphs[0] ?? '') : paragraphs.map((each) => `<p>${each}</p>`).join('')
}

/** Lines that stand as they are written. HTML leaves out a line break that comes first, so that one is doubled. */
export function codeAsHtml(code: string): string {
  return `<pre>${code.startsWith('\n') ? '\n' : ''}${escapeHtml(code)}</pre>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * A text without what no XML file may hold (control characters, halves of surrogate pairs), its lines ended by a line
 * feed.
 */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

function inlineAsHtml(text: string): string {
  const pieces = text.split(marked).map((piece, index) => {
    if (index % 2 === 0 || !/[^\s`*]/.test(piece)) return lines(piece)
    return piece.startsWith('`')
      ? `<code>${lines(piece.slice(1, -1))}</code>`
      : `<strong>${lines(piece.slice(2, -2))}</strong>`
  })
  return pieces.join('')
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
