import { groupBy } from "@fairlead/engine";

/** Where the line into a branch ends, and the height of the horizontal line that it shares with its row. */
export interface BranchTop {
  readonly x: number;
  readonly y: number;
  readonly busY: number;
}

interface Foot {
  readonly x: number;
  readonly y: number;
}

/** Corners of lines are rounded by this much. */
export const CORNER = 8;

/**
 * The lines from the foot of the trunk into the branches, one for each, that together look as if each came all the way.
 *
 * Each goes on from that of its neighbour, and each row from the one above it: thousands of lines that lie on each other would be
 * painted thousands of times.
 */
export function fanOut(foot: Foot, tops: readonly BranchTop[]): readonly string[] {
  const rows = [...groupBy(tops, ({ busY }) => busY)].sort(([one], [other]) => one - other);
  let from = foot.y;
  return rows.flatMap(([busY, row]) => {
    if (busY <= foot.y) return row.map(({ x, y }) => segment(foot.x, foot.y, x, y, busY));
    const lines = rowLines({ x: foot.x, y: from }, row);
    // The lines of this row leave the vertical one before they turn.
    from = Math.max(from, busY - CORNER);
    return lines;
  });
}

function rowLines(from: Foot, row: readonly BranchTop[]): readonly string[] {
  const outwards = row.toSorted((one, other) => Math.abs(one.x - from.x) - Math.abs(other.x - from.x));
  const before = new Map<number, number>();
  return outwards.map(({ x, y, busY }) => {
    const side = Math.sign(x - from.x);
    const neighborX = before.get(side);
    before.set(side, x);
    if (neighborX === undefined || side === 0) return segment(from.x, from.y, x, y, busY);
    return `M${neighborX - side * CORNER} ${busY}${turnDown(x, y, busY, side, CORNER)}`;
  });
}

/** A line down, along and down again; straight where it need not turn. */
export function segment(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  busY = (fromY + toY) / 2,
): string {
  if (Math.abs(fromX - toX) < 1) return `M${fromX} ${fromY}V${toY}`;
  const side = Math.sign(toX - fromX);
  const corner = Math.min(CORNER, Math.abs(toX - fromX) / 2);
  const down = Math.sign(busY - fromY) * Math.min(corner, Math.abs(busY - fromY));
  return (
    `M${fromX} ${fromY}V${busY - down}q0 ${down} ${side * corner} ${down}` +
    turnDown(toX, toY, busY, side, corner)
  );
}

function turnDown(toX: number, toY: number, busY: number, side: number, corner: number): string {
  const on = Math.sign(toY - busY) * Math.min(corner, Math.abs(toY - busY));
  return `H${toX - side * corner}q${side * corner} 0 ${side * corner} ${on}V${toY}`;
}
