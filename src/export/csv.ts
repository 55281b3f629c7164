/**
 * Rows as CSV by RFC 4180: commas, CRLF after every row, quotes only round what needs them. No byte-order mark.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
