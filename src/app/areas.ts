/** The areas of the lab, as the header and the menu list them. */
export const areas = [
  { href: '/lessons', label: 'Lessons' },
  { href: '/sandbox', label: 'Sandbox' },
  { href: '/review', label: 'Review' },
  { href: '/reference', label: 'Reference' },
  { href: '/teach', label: 'Teach' },
] as const

/** Whether an address belongs to an area; quizzes belong to the lessons. */
export function isIn(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`) || (area === '/lessons' && path.startsWith('/quiz/'))
}
