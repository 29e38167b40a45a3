import { DASHES, type Layer } from "./layer.ts";

/** Layers as elements of an SVG picture. No component, so that a drag draws nothing more. */
export function layerPaths(layers: readonly Layer[]) {
  return layers.map(({ key, path, className, strokeWidth, dashed }) => (
    <path
      key={key}
      d={path}
      className={className}
      {...(strokeWidth === undefined ? {} : { fill: "none", strokeWidth })}
      {...(dashed ? { strokeDasharray: DASHES.join(" ") } : {})}
    />
  ));
}
