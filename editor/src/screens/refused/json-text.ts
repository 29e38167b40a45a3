import { nameOfPart } from "@fairlead/engine/contract";
import { applyEdits, findNodeAtLocation, format, type ParseError, parseTree } from "jsonc-parser";

/** Where something stands in a text: characters from its beginning, and the line, from 1. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** JSON as one reads it, a value a line; a text that is none stays as it is, and so does every digit. */
export function readableJson(text: string): string {
  if (syntaxFaultIn(text) !== null) return text;
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2 }));
}

/**
 * Where the value stands that a JSON pointer names; of one that is missing, the nearest thing around it that is there.
 *
 * @returns `null` for the document as a whole, and for a text that is no JSON
 */
export function rangeOfPointer(text: string, pointer: string): TextRange | null {
  const tree = parseTree(text);
  if (!tree) return null;
  const path = pointer.split("/").slice(1).map(nameOfPart);
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length);
    const node = findNodeAtLocation(tree, steps) ?? findNodeAtLocation(tree, steps.map(asStep));
    if (!node) continue;
    const isWhole = length === path.length || node.children === undefined;
    return rangeAt(text, node.offset, isWhole ? node.offset + node.length : node.offset + 1);
  }
  return null;
}

/** Where a text stops being JSON; `null` where it is JSON to its end. */
export function syntaxFaultIn(text: string): TextRange | null {
  const faults: ParseError[] = [];
  parseTree(text, faults, { disallowComments: true });
  const [first] = faults;
  return first ? rangeAt(text, first.offset, first.offset + Math.max(first.length, 1)) : null;
}

function asStep(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

function rangeAt(text: string, start: number, end: number): TextRange {
  return { start, end, line: text.slice(0, start).split("\n").length };
}
