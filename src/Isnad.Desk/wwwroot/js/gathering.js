// Marks that would cover each other on the screen become one, so that each can be hit (WCAG 2.2, 2.5.8).
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { make } from "./texts.js";

/** Least width of what can be chosen, in pixels, and what stays free between two: positions are rounded to pixels. */
const leastTarget = 24, gap = 2;

/** Width of the target of a mark that is drawn so wide. */
export const targetOf = size => Math.max(leastTarget, size);

/**
 * Gathers marks at the zoom of a map. A mark has `at` ([lat, lon]) and `count`; what comes back has `at`, the middle of
 * its marks by their counts, the sum `count`, and the marks as `parts`. `sizeOf` tells the width of such a one in pixels.
 */
export function gather(map, marks, sizeOf) {
  const placed = [];
  // The largest first: small ones join them, and the order of the list decides nothing.
  for (const mark of [...marks].sort((a, b) => b.count - a.count || a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    let one = { point: map.project(mark.at), count: mark.count, parts: [mark] }, near;
    while ((near = placed.findIndex(other => cover(one, other, sizeOf))) >= 0) one = joined(one, placed.splice(near, 1)[0]);
    placed.push(one);
  }
  return placed.map(({ point, count, parts }) => ({ at: parts.length === 1 ? parts[0].at : map.unproject(point), count, parts }));
}

function cover(one, other, sizeOf) {
  const least = (targetOf(sizeOf(one)) + targetOf(sizeOf(other))) / 2 + gap;
  return Math.abs(one.point.x - other.point.x) < least && Math.abs(one.point.y - other.point.y) < least;
}

function joined(one, other) {
  const count = one.count + other.count;
  return { point: one.point.multiplyBy(one.count / count).add(other.point.multiplyBy(other.count / count)), count, parts: [...one.parts, ...other.parts] };
}

/** A marker that can be chosen, drawn `size` pixels wide; what can be hit is never narrower than it must be. */
export function marker(at, kind, size, label, name) {
  const drawn = make("div", { class: kind }, label), target = targetOf(size);
  drawn.style.inlineSize = drawn.style.blockSize = size + "px";
  return L.marker(at, { icon: L.divIcon({ html: drawn, className: "target", iconSize: [target, target] }), alt: name, title: name, keyboard: true });
}
