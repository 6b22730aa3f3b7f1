import type { Figure } from '../../knowledge/schema.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$' };

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const TENTHS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const grouped = (value: number): string => NUMBERS.format(value).replace('-', '−');

/**
 * A sum of money in its currency.
 *
 * @example
 * money(103000, 'AUD') // 'AUD 103,000'
 */
export function money(value: number, currency: string): string {
  const symbol = Object.hasOwn(SYMBOLS, currency) ? SYMBOLS[currency] : `${currency} `;
  return `${symbol}${grouped(value)}`;
}

/**
 * A figure's number with its currency or unit, and nothing else.
 *
 * @example
 * amountOf(figure) // '$80,000–150,000'
 */
export function amountOf(figure: Figure): string {
  const floor = figure.atLeast ? 'at least ' : '';
  const bounds = figure.value === undefined ? [figure.low ?? 0, figure.high ?? 0] : [figure.value];
  // differences are measured in tenths: 4.0 % says more than 4 %
  const numbers = bounds.map(figure.statistic === 'difference' ? TENTHS.format : grouped).join('–');
  if (figure.currency)
    return `${floor}${money(bounds[0] ?? 0, figure.currency)}${bounds.length > 1 ? `–${grouped(bounds[1] ?? 0)}` : ''}`;
  return `${floor}${numbers}${figure.unit === 'percent' ? '%' : ' jobs'}`;
}
