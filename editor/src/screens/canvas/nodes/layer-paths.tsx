import { DASHES, type Layer } from "./layer.ts";

/** Layers as elements of an SVG picture. No component, so that a drag draws nothing more. */
export function layerPaths(layers: readonly Layer[]) {
  return layers.flatMap(({ key, paths, className, strokeWidth, dashed }) =>
    paths.map((path, place) => (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place
        key={`${key} ${place}`}
        d={path}
        className={className}
        {...(strokeWidth === undefined ? {} : { fill: "none", strokeWidth })}
        {...(dashed ? { strokeDasharray: DASHES.join(" ") } : {})}
      />
    )),
  );
}
