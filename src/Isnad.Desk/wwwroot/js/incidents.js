// The incidents of the list on a map, as wide as their places are known, and by day on a line of bars.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { gather, marker } from "./gathering.js";
import { openMap, outlines } from "./ground.js";
import { language, make, say } from "./texts.js";

const items = [...document.querySelectorAll("#incidents .record")];
const home = document.getElementById("incident-map"), days = document.getElementById("incident-days");
if (home) await drawMap();
if (days) drawDays();

async function drawMap() {
  const map = openMap(home).setView([27, 25], 4);
  const spots = L.layerGroup().addTo(map), marks = [];
  for (const item of items) {
    const { lat, lon, radius, reports } = item.dataset;
    if (!lat) continue;
    L.circle([lat, lon], { radius: (radius || 1) * 1000, color: "#a4360f", weight: 1, fillOpacity: 0.13, interactive: false }).addTo(map);
    marks.push({ at: [Number(lat), Number(lon)], count: 1, reports, item });
  }
  if (marks.length) map.fitBounds(L.latLngBounds(marks.map(mark => mark.at)), { padding: [48, 48], maxZoom: 8, animate: false });
  const draw = () => {
    spots.clearLayers();
    for (const { at, parts } of gather(map, marks, sizeOf)) (parts.length === 1 ? single(parts[0]) : several(at, parts)).addTo(spots);
  };
  map.on("zoomend", draw);
  draw();
  (await outlines()).addTo(map).bringToBack();
}

function sizeOf({ parts }) {
  return parts.length === 1 ? 26 : 32;
}

/** One incident: the number of its reports, and the way to its page. */
function single({ at, reports, item }) {
  const link = item.querySelector("a");
  return marker(at, "spot", 26, reports, link.textContent).on("click keypress", () => location.assign(link.href));
}

/** Incidents too close together to be told apart: their number, and their list. */
function several(at, parts) {
  const name = say("js.count.incidents", parts.length), list = make("ul");
  for (const { item } of parts) {
    const link = item.querySelector("a");
    list.append(make("li", {}, make("b", {}, item.querySelector(".type").textContent), " ", make("bdi", {}, item.querySelector(".when").textContent), " ", make("a", { href: link.href, dir: "auto" }, link.textContent)));
  }
  const box = make("div", { dir: document.documentElement.dir, lang: language }, make("strong", {}, name), list);
  return marker(at, "spot several", 32, String(parts.length), name).bindPopup(box, { minWidth: 220, maxWidth: 320 });
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
