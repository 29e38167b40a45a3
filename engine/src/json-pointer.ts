/** A member's name as a part of a JSON pointer (RFC 6901). */
export function pointerPart(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The name that a part of a JSON pointer stands for. */
export function nameOfPart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The pointer of a list, of one of its items; others stay as they are. */
export function withoutIndex(pointer: string): string {
  return pointer.replace(/\/\d+$/, "");
}
