// The incidents of the list on a map, as wide as their places are known, and by day on a line of bars.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { feature } from "../lib/topojson-client/index.js";
import { ask, make } from "./texts.js";

const items = [...document.querySelectorAll("#incidents .record")];
const home = document.getElementById("incident-map"), days = document.getElementById("incident-days");
if (home) await drawMap();
if (days) drawDays();

async function drawMap() {
  const map = L.map(home, { attributionControl: false, worldCopyJump: true, minZoom: 2, maxZoom: 14 }).setView([27, 25], 4);
  const atlas = await ask(new URL("../lib/world-atlas/countries-50m.json", import.meta.url));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  L.geoJSON(feature(atlas, atlas.objects.countries), { interactive: false, style: { color: dark ? "#51606a" : "#9aa7ae", weight: 1, fillColor: dark ? "#20292f" : "#faf8f3", fillOpacity: 1 } }).addTo(map);
  const points = [];
  for (const item of items) {
    const { lat, lon, radius, reports } = item.dataset;
    if (!lat) continue;
    points.push([lat, lon]);
    const link = item.querySelector("a");
    L.circle([lat, lon], { radius: (radius || 1) * 1000, color: "#a4360f", weight: 1, fillOpacity: 0.13, interactive: false }).addTo(map);
    const icon = make("div", { class: "spot" }, reports);
    icon.style.inlineSize = icon.style.blockSize = "26px";
    L.marker([lat, lon], { icon: L.divIcon({ html: icon, className: "", iconSize: [26, 26] }), alt: link.textContent, title: link.textContent, keyboard: true }).on("click keypress", () => location.assign(link.href)).addTo(map);
  }
  if (points.length) map.fitBounds(L.latLngBounds(points).pad(0.15), { maxZoom: 8, animate: false });
}

function drawDays() {
  const counts = new Map();
  for (const { dataset: { day } } of items) if (day !== "0") counts.set(day, (counts.get(day) ?? 0) + 1);
  const order = [...counts.keys()].sort(), most = Math.max(1, ...counts.values());
  for (const day of order) {
    const bar = make("span", { class: "daybar", title: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}: ${counts.get(day)}` });
    bar.style.blockSize = `${Math.round((40 * counts.get(day)) / most)}px`;
    days.append(bar);
  }
  days.setAttribute("role", "img");
  days.setAttribute("aria-label", `${days.dataset.label}: ${order.length}`);
}
