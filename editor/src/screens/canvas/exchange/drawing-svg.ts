import { describeCondition, type GraphNode, type NodeId } from "@fairlead/engine";
import { initials } from "../../../ui/avatar.tsx";
import type { Drawn } from "../drawing/drawn.ts";
import { linePaths } from "../drawing/line-paths.ts";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";
import type { SurroundingsState } from "../store/canvas-context.ts";
import { boxAt, escapeXml, INK, textAt, wrapWords } from "./svg-parts.ts";

/** Room around the drawing. */
const EDGE = 40;
const PADDING = 12;

/** What a picture shows. */
export interface Picture {
  readonly title: string;
  readonly drawn: Drawn;
  readonly surroundings: Pick<SurroundingsState, "users" | "marks" | "sourceName">;
  /** Whom or what exception handling leads to. */
  readonly exceptionName: string;
}

/** The size of a picture in pixels. */
export function pictureSize({ bounds }: Drawn): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(bounds.width + 2 * EDGE), height: Math.ceil(bounds.height + 2 * EDGE) };
}

/** A whole drawing as it is arranged on the screen, also what is out of sight, as an SVG document with selectable words. */
export function drawingSvg(picture: Picture): string {
  const { title, drawn } = picture;
  const { width, height } = pictureSize(drawn);
  const { x, y } = drawn.bounds;
  const places = new Map(drawn.graph.nodes.map(({ id, position }) => [id, position]));
  const lines = linePaths(drawn.tree, (id) => places.get(id), drawn);
  const line = (path: string, colour: string) =>
    path === "" ? "" : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x - EDGE} ${y - EDGE} ${width} ${height}" font-family="Inter, 'Segoe UI', Helvetica, Arial, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    boxAt({ x: x - EDGE, y: y - EDGE, width, height }, { fill: INK.page, radius: 0 }),
    ...drawn.frames.map((frame) => boxAt(frame.bounds, { fill: INK.frame, stroke: INK.line, radius: 12 })),
    line(lines.onward, INK.onward),
    line(lines.pieces.join(""), INK.line),
    ...drawn.frames.map(({ team, users, bounds }) =>
      textAt(`${team.name} · ${users}`, {
        ...{ x: bounds.x + 16, y: bounds.y + 30, size: 16 },
        ...{ fill: INK.text, weight: 600 },
      }),
    ),
    ...drawn.graph.nodes.map((node) => cardOf(node, picture)),
    exceptionCard(picture),
    "</svg>",
  ].join("\n");
}

function cardOf(node: GraphNode, { surroundings, drawn }: Picture): string {
  const { x, y } = node.position;
  const card = boxAt(
    { x, y, width: NODE_WIDTH, height: heightOf(node) },
    { fill: INK.card, stroke: INK.line },
  );
  const mark = markOf(node.id, x, y, surroundings);
  switch (node.kind) {
    case "source":
      return card + twoLines(x, y + 23, "Source", surroundings.sourceName) + mark;
    case "filter":
      return card + filterWords(x, y, node) + mark;
    case "user": {
      const user = surroundings.users.get(node.userId);
      const place = drawn.placeInLine.get(node.id);
      return card + userWords(x, y, user?.name ?? "Unknown user", user?.licensedStates ?? [], place) + mark;
    }
  }
}

function filterWords(x: number, y: number, node: Extract<GraphNode, { kind: "filter" }>): string {
  const lines = wrapWords(describeCondition(node.condition), NODE_WIDTH - 2 * PADDING, 12, 2);
  return (
    textAt(node.required ? "Filter · Required" : "Filter", {
      ...{ x: x + PADDING, y: y + 26, size: 12 },
      ...{ fill: INK.warn, weight: 600 },
    }) +
    lines
      .map((words, at) => textAt(words, { x: x + PADDING, y: y + 45 + at * 16, size: 12, fill: INK.text }))
      .join("")
  );
}

function userWords(
  x: number,
  y: number,
  name: string,
  states: readonly string[],
  place: number | undefined,
): string {
  const middle = { x: x + PADDING + 14, y: y + 26 };
  const [shown = ""] = wrapWords(name, NODE_WIDTH - 84, 13, 1);
  const [licences = ""] = wrapWords(states.join(" ") || "No licensed states", NODE_WIDTH - 84, 11, 1);
  return [
    `<circle cx="${middle.x}" cy="${middle.y}" r="14" fill="${INK.soft}"/>`,
    textAt(initials(name), {
      x: middle.x,
      y: middle.y + 4,
      size: 11,
      fill: INK.muted,
      weight: 600,
      anchor: "middle",
    }),
    textAt(shown, { x: x + 50, y: y + 23, size: 13, fill: INK.text, weight: 500 }),
    textAt(licences, { x: x + 50, y: y + 39, size: 11, fill: INK.muted }),
    place === undefined
      ? ""
      : textAt(String(place), {
          x: x + NODE_WIDTH - PADDING,
          y: y + 30,
          size: 12,
          fill: INK.muted,
          anchor: "end",
        }),
  ].join("");
}

function exceptionCard({ drawn: { exception }, exceptionName }: Picture): string {
  return (
    boxAt(exception, { fill: INK.card, stroke: INK.line }) +
    twoLines(exception.x, exception.y + 22, "If nobody takes it", exceptionName)
  );
}

function twoLines(x: number, y: number, above: string, below: string): string {
  const [words = ""] = wrapWords(below, NODE_WIDTH - 2 * PADDING, 13, 1);
  return (
    textAt(above, { x: x + PADDING, y, size: 11, fill: INK.muted }) +
    textAt(words, { x: x + PADDING, y: y + 17, size: 13, fill: INK.text, weight: 600 })
  );
}

function markOf(id: NodeId, x: number, y: number, { marks }: Picture["surroundings"]): string {
  const mark = marks.get(id);
  if (!mark) return "";
  const words = [mark.words, mark.detail].filter(Boolean).join(" · ");
  return (
    boxAt(
      { x: x + 8, y: y - 10, width: Math.min(NODE_WIDTH - 16, 16 + words.length * 6.2), height: 20 },
      { fill: INK.soft, stroke: INK.accent, radius: 4 },
    ) +
    textAt(wrapWords(words, NODE_WIDTH - 32, 11, 1)[0] ?? "", {
      x: x + 16,
      y: y + 4,
      size: 11,
      fill: INK.accent,
      weight: 600,
    })
  );
}
