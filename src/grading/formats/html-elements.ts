const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Whose text begins on a new line, with an empty line before it. */
export const blocks = names(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul',
)

/** Whose text begins on a new line. */
export const rows = names('li tr option')

export const bold = names('b strong h1 h2 h3 h4 h5 h6')
export const code = names('code kbd samp tt')

/** What holds no words, or none to be read; it goes with all that is in it. */
export const unread = names(
  'script style iframe object embed applet noscript noframes template svg math canvas audio video source track head title meta link base select textarea button map',
)

/** Of {@link unread}, what nobody would miss. */
export const unmissed = names('style head title meta link base noscript noframes template source track')

const inline = names(
  'a abbr acronym area bdi bdo big body br cite col colgroup data del dfn em font html i img input ins label legend mark meter optgroup output param picture progress q rb rp rt ruby s small span strike sub sup tbody td tfoot th thead time u var wbr',
)

/** Whether HTML has such an element; what only looks like one, as in `List<String>`, is text. */
export function isElement(name: string): boolean {
  return [blocks, rows, bold, code, unread, inline].some((all) => all.has(name))
}
