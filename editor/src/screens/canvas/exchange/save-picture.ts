import { showToast } from "../../../ui/toast.tsx";
import { saveBlob } from "../save-as-file.ts";
import { drawingSvg, type Picture, pictureSize } from "./drawing-svg.ts";

/** Twice the screen's size, so that it is sharp on paper. */
const SCALE = 2;
/** What browsers draw at most, along a side and in all. */
const MOST_PIXELS = { side: 16_000, all: 100_000_000 } as const;

/** Hands the drawing to the browser as an SVG. */
export function saveSvg(picture: Picture): void {
  saveBlob(`${picture.title}.svg`, new Blob([drawingSvg(picture)], { type: "image/svg+xml" }));
}

/** Hands the drawing to the browser as a PNG; scales it down where it would be larger than browsers draw, and says so. */
export async function savePng(picture: Picture): Promise<void> {
  const size = pictureSize(picture.drawn);
  const scale = pngScale(size);
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(size.width * scale);
  canvas.height = Math.floor(size.height * scale);
  canvas.getContext("2d")?.drawImage(await imageOf(drawingSvg(picture)), 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("The browser could not draw a picture of this size. Export an SVG instead.");
  saveBlob(`${picture.title}.png`, blob);
  if (scale < SCALE) {
    showToast({
      title: "The picture is scaled down",
      text: `The drawing is too large for a sharp PNG (${Math.round(scale * 100)}% of its size). An SVG stays sharp.`,
    });
  }
}

/** How many pixels of a PNG one of the drawing becomes. */
export function pngScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(
    SCALE,
    MOST_PIXELS.side / Math.max(width, height),
    Math.sqrt(MOST_PIXELS.all / (width * height)),
  );
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
