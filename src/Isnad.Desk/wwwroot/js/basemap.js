// A map of one's own below everything else: a .pmtiles file that the desk serves, read by ranges of its bytes.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { language } from "./texts.js";

const vector = 1;

/** Libraries that know no modules: they leave a name of theirs in the window, and look for Leaflet's there. */
function load(path) {
  globalThis.L = L;
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    [script.src, script.onload, script.onerror] = [path, done, () => failed(new Error(path))];
    document.head.append(script);
  });
}

/** Words of the file, which may be markup, as text that is none: a text field holds no elements, whatever is put into it. */
function plain(html) {
  const field = document.createElement("textarea"), span = document.createElement("span");
  field.innerHTML = String(html ?? "").replace(/<[^>]*>/g, "");
  span.textContent = field.value;
  return span.innerHTML;
}

/** The layer of a file, and whether it writes names of its own; null where the desk has none. */
export async function basemapOf(element) {
  const path = element.dataset.basemap;
  if (!path) return null;
  await load("/lib/pmtiles/pmtiles.js");
  const archive = new globalThis.pmtiles.PMTiles(new URL(path, location.href).href);
  const [header, about] = [await archive.getHeader(), await archive.getMetadata().catch(() => ({}))];
  const common = { attribution: plain(about.attribution), noWrap: false, pane: "tilePane" };
  if (header.tileType !== vector) return { layer: globalThis.pmtiles.leafletRasterLayer(archive, { ...common, minNativeZoom: header.minZoom, maxNativeZoom: header.maxZoom }), hasNames: false };
  await load("/lib/protomaps-leaflet/protomaps-leaflet.js");
  const flavor = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return { layer: globalThis.protomapsL.leafletLayer({ ...common, url: new URL(path, location.href).href, flavor, lang: language, maxDataZoom: header.maxZoom }), hasNames: true };
}
