// @vitest-environment jsdom
import { expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "../drawing/drawing.fixture.ts";
import { arrange } from "../drawing/drawn.ts";
import { tidyUp } from "../drawing/retidy.ts";
import { canvasUser } from "../store/canvas.fixture.ts";
import { drawingSvg, type Picture } from "./drawing-svg.ts";
import { pngScale } from "./save-picture.ts";
import { wrapWords } from "./svg-parts.ts";

const PLAIN = drawingOf(3);
const DRAWING = tidyUp(withFilterAbove(PLAIN, userNode(PLAIN, 1), "large"));
const HOSTILE = `<script>alert("x")</script> & 'Co' \u0000\uD800`;

test("is well-formed, and says what the drawing says", () => {
  const { document, words } = read(drawingSvg(pictureOf()));

  expect(document.querySelector("parsererror")).toBeNull();
  expect(words).toEqual(
    expect.arrayContaining([
      "Zillow Mortgage",
      "Ann Lee",
      "MA NH",
      "Filter",
      "If nobody takes it",
      "Mia Fox",
    ]),
  );
  expect(words.join(" ")).toContain("Loan amount is at least");
});

test("shows what is out of sight too, each box inside the picture", () => {
  const { document } = read(drawingSvg(pictureOf(drawingOf(400))));
  const [left, top, width, height] = (document.documentElement.getAttribute("viewBox") ?? "")
    .split(" ")
    .map(Number);

  const boxes = [...document.querySelectorAll("rect")].slice(1);
  expect(boxes).toHaveLength(402);
  for (const box of boxes) {
    const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name)));
    expect(Number(x)).toBeGreaterThanOrEqual(Number(left));
    expect(Number(x) + Number(w)).toBeLessThanOrEqual(Number(left) + Number(width));
    expect(Number(y) + Number(h)).toBeLessThanOrEqual(Number(top) + Number(height));
  }
});

test("takes names as words, whatever they are made of", () => {
  const { document } = read(drawingSvg({ ...pictureOf(), title: HOSTILE, exceptionName: HOSTILE }));

  expect(document.querySelector("parsererror")).toBeNull();
  expect(document.querySelector("script")).toBeNull();
  expect(document.querySelector("title")?.textContent).toBe(
    `<script>alert("x")</script> & 'Co' \uFFFD\uFFFD`,
  );
});

test.each([
  ["short words", 200, ["short words"]],
  ["several words that need two lines to be told", 160, ["several words that", "need two lines to be…"]],
  [
    "a sentence that is far too long for the two lines that it may have",
    120,
    ["a sentence that", "is far too long…"],
  ],
  ["Donaudampfschifffahrtsgesellschaft", 100, ["Donaudampfsch…"]],
])("puts %j into lines", (words, width, lines) => {
  expect(wrapWords(words, width, 13, 2)).toEqual(lines);
});

test("a PNG is twice the drawing's size, and smaller where browsers would not draw it", () => {
  expect(pngScale({ width: 1_000, height: 800 })).toBe(2);
  expect(pngScale({ width: 32_000, height: 500 })).toBe(0.5);
  const large = pngScale({ width: 12_000, height: 12_000 });
  expect(large * 12_000 * large * 12_000).toBeLessThanOrEqual(100_000_001);
});

function pictureOf(graph = DRAWING): Picture {
  const ann = canvasUser("user_0", "Ann Lee", { licensedStates: ["MA", "NH"] });
  const ungrouped = { grouped: false, collapsed: new Set<string>(), teams: [], teamsOf: () => [] };
  return {
    ...{ title: "Zillow", drawn: arrange(graph, ungrouped), exceptionName: "Mia Fox" },
    surroundings: { users: new Map([[ann.id, ann]]), marks: new Map(), sourceName: "Zillow Mortgage" },
  };
}

function read(svg: string) {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return { document, words: [...document.querySelectorAll("text")].map((text) => text.textContent) };
}
