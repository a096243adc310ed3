export type Row = readonly (string | number)[];

/** A table in Markdown, numbers to the right. */
export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const ruler = head.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '--:' : '---'));
  return [line(head), line(ruler), ...rows.map(line)].join('\n');
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
/** Dollars for a million. */
export const perMillion = (dollars: number): number => round(dollars * 1_000_000, 3);
