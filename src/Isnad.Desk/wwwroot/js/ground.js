// What all maps stand on: how they move, and the outlines of countries.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { feature } from "../lib/topojson-client/index.js";
import { ask } from "./texts.js";

/** A map of the world in an element; who asked the system for less motion gets none. */
export function openMap(element, options = {}) {
  const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  return L.map(element, { attributionControl: false, worldCopyJump: true, minZoom: 2, maxZoom: 14, inertia: moves, zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, ...options });
}

/** Outlines of countries as a layer; over a map of one's own only their lines. */
export async function outlines(onlyLines = false) {
  const atlas = await ask(new URL("../lib/world-atlas/countries-50m.json", import.meta.url));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return L.geoJSON(unbroken(feature(atlas, atlas.objects.countries)), { interactive: false, style: { color: dark ? "#51606a" : "#9aa7ae", weight: 1, fillColor: dark ? "#20292f" : "#faf8f3", fillOpacity: onlyLines ? 0 : 1 } });
}

/** Rings that span the 180th meridian drawn in one piece, and not as a line round the world. */
function unbroken(countries) {
  const turned = ring => {
    const lons = ring.map(([lon]) => lon);
    return Math.max(...lons) - Math.min(...lons) > 180 ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring;
  };
  for (const { id, geometry } of countries.features) {
    // Antarctica lies round the pole: there is nothing to turn.
    if (id === "010") continue;
    if (geometry.type === "Polygon") geometry.coordinates = geometry.coordinates.map(turned);
    else geometry.coordinates = geometry.coordinates.map(polygon => polygon.map(turned));
  }
  return countries;
}
