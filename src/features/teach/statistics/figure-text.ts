const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A figure in percent to a tenth; a dash where it can’t be told. */
export function percentFigure(number: number | undefined): string {
  return number === undefined ? '–' : `${one.format(number).replace('-', '−')} %`
}

/** A plain figure to a hundredth; a dash where it can’t be told. */
export function figureText(number: number | undefined): string {
  return number === undefined ? '–' : two.format(number).replace('-', '−')
}
