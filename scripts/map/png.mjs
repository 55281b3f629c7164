import { inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

/**
 * The grey values of a PNG, row by row, 0 to 255. Only what our elevation needs: 8 bits, grey, no alpha, not interlaced;
 * checksums are not looked at, because the file comes with the project.
 *
 * @param {Buffer} file
 * @see https://www.w3.org/TR/png-3/#9Filters for the five filters
 */
export function readGreyPng(file) {
  if (file.toString('hex', 0, 8) !== SIGNATURE) throw new Error('This is no PNG file.');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colour, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || colour !== 0 || interlace !== 0)
    throw new Error('Save the PNG as 8-bit greyscale without alpha and without interlacing.');

  const data = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, grey: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/** Each row is stored as a filter's number and the differences that this filter predicts from the left and above. */
function unfilter(rows, width, height) {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x > 0 ? grey[at - 1] : 0;
      const above = y > 0 ? grey[at - width] : 0;
      const corner = x > 0 && y > 0 ? grey[at - width - 1] : 0;
      grey[at] = rows[y * (width + 1) + 1 + x] + predict(filter, left, above, corner);
    }
  }
  return grey;
}

function predict(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return paeth(left, above, corner);
}

/** Whichever neighbour is nearest to left + above − corner; the first of equals. */
function paeth(left, above, corner) {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  );
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
