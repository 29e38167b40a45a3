/** Bytes of a piece of an uploaded file as it is stored. */
export const CHUNK_BYTES = 256 * 1024;

/** Cuts a stream into pieces of one size (the last one smaller); holds one piece in memory. */
export async function* inChunks(stream: AsyncIterable<Buffer>, size = CHUNK_BYTES): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    while (length >= size) {
      const joined = Buffer.concat(pieces, length);
      yield joined.subarray(0, size);
      pieces = [joined.subarray(size)];
      length -= size;
    }
  }
  if (length > 0) yield Buffer.concat(pieces, length);
}
