// The map: what is known of a place is drawn as wide as it is known, and never narrower.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { basemapOf } from "./basemap.js";
import { gather, marker } from "./gathering.js";
import { openMap, outlines } from "./ground.js";
import { ask, language, make, nameOf, say } from "./texts.js";

const lists = { event: "events", situation: "situations", statement: "statements" };
const exact = "site,district,town,near,offset,between";
const vague = "area,admin1,country,unknown";
const cellPixels = 44, mostShapes = 300, mostListed = 12, mostParts = 6;
const shapeStyle = { color: "#a4360f", weight: 1, fillOpacity: 0.13, interactive: false };
const pointedStyle = { color: "#8a6100", weight: 3, fillColor: "#f2c14e", fillOpacity: 0.45 };

/** Whether two boxes of the screen share a place. */
const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Width of a mark: a single place is a point, what counts grows with its count. */
function sizeOf({ count, parts }) {
  if (parts.length === 1) return parts[0].isArea ? 26 : count === 1 ? 14 : Math.round(22 + 7 * Math.log10(count));
  return Math.max(26, Math.round(22 + 7 * Math.log10(count)));
}

export class RecordMap {
  #map; #filterBy; #filter = new URLSearchParams(); #fitted = false; #turn = 0; #byUid = new Map(); #hasNames = false; #marks = new Map();
  #outlines = L.layerGroup(); #shapes = L.layerGroup(); #spots = L.layerGroup(); #towns = L.layerGroup(); #pointed = L.layerGroup();

  constructor(element, filterBy) {
    this.#filterBy = filterBy;
    const [zoom, lat, lon] = location.hash.startsWith("#map=") ? location.hash.slice(5).split("/").map(Number) : [];
    this.#fitted = Number.isFinite(lon);
    this.#map = openMap(element, { zoomSnap: 0.5 }).setView(this.#fitted ? [lat, lon] : [27, 25], this.#fitted ? zoom : 4);
    L.control.attribution({ prefix: false, position: document.documentElement.dir === "rtl" ? "bottomleft" : "bottomright" }).addAttribution("Natural Earth; © OpenStreetMap contributors (ODbL); GeoNames (CC BY)").addTo(this.#map);
    for (const layer of [this.#outlines, this.#shapes, this.#pointed, this.#towns, this.#spots]) layer.addTo(this.#map);
    this.#addSectionButton();
    this.#map.on("moveend", () => this.#moved());
    this.#drawGround(element);
  }

  /** Shows the records of a filter. */
  async show(filter) {
    this.#filter = filter;
    this.#map.closePopup();
    if (!this.#fitted) await this.#fit();
    await this.#draw();
  }

  /** Lights one record of the list, where it is drawn. */
  point(uid) {
    this.#pointed.clearLayers();
    const item = uid && this.#byUid.get(uid);
    if (item) this.#shape(item, pointedStyle).forEach(layer => layer.addTo(this.#pointed));
  }

  async #fit() {
    this.#fitted = true;
    const all = await ask(`/api/v1/map?${this.#filter}&cell=2`);
    const points = [...all.cells, ...all.areas].filter(p => p.lat !== undefined).map(p => [p.lat, p.lon]);
    if (points.length) this.#map.fitBounds(L.latLngBounds(points), { padding: [56, 56], maxZoom: 8, animate: false });
  }

  #moved() {
    const { lat, lng } = this.#map.getCenter();
    history.replaceState(null, "", `${location.pathname}${location.search}#map=${this.#map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}`);
    this.#draw();
  }

  async #draw() {
    const turn = ++this.#turn;
    const wide = (360 / (256 * 2 ** Math.floor(this.#map.getZoom()))) * cellPixels;
    // Cells of whole quarters of a degree are counted already, those of parts of one are summed anew.
    const cell = wide < 0.25 ? wide : Math.round(wide * 4) / 4;
    const inView = new URLSearchParams(this.#filter);
    if (!inView.has("bbox")) inView.set("bbox", this.#box(0.3));
    const found = await ask(`/api/v1/map?${inView}&cell=${cell.toFixed(5)}`);
    const count = found.cells.reduce((sum, c) => sum + c.count, 0);
    const shapes = count <= mostShapes ? await this.#records(inView, mostShapes, exact) : [];
    if (turn !== this.#turn) return;
    this.#shapes.clearLayers();
    this.#byUid = new Map(shapes.map(item => [item.uid, item]));
    // The same area told ten times is drawn once: ten veils would hide what lies below.
    const drawn = new Set();
    for (const item of shapes) {
      const key = JSON.stringify(item.place.geometry ?? [item.place.lat, item.place.lon, item.place.radius_km]);
      if (!drawn.has(key)) this.#shape(item, shapeStyle).forEach(layer => layer.addTo(this.#shapes));
      drawn.add(key);
    }
    const areas = found.areas.filter(area => area.lat !== undefined);
    this.#mark(gather(this.#map, [...found.cells.map(c => this.#spot(c, cell)), ...areas.map(area => this.#area(area))], sizeOf));
    await this.#drawTowns(turn);
  }

  #shape(item, style) {
    const place = item.place;
    if (place.geometry) return [L.geoJSON(place.geometry, { style, pointToLayer: (_, at) => L.circle(at, { ...style, radius: (place.radius_km ?? 1) * 1000 }) })];
    return place.lat === undefined ? [] : [L.circle([place.lat, place.lon], { ...style, radius: (place.radius_km ?? 1) * 1000 })];
  }

  /** Records of a cell of the grid, at the middle of their places. */
  #spot(one, cell) {
    const south = Math.floor(one.lat / cell) * cell, west = Math.floor(one.lon / cell) * cell;
    const where = { bbox: [west, south, west + cell, south + cell].map(n => n.toFixed(5)).join(","), precision: exact };
    return { at: [one.lat, one.lon], count: one.count, isArea: false, name: say("js.count.records", one.count), title: say("js.cluster.title"), where };
  }

  /** Records told of an area as a whole. */
  #area(area) {
    return { at: [area.lat, area.lon], count: area.count, isArea: true, name: `${area.name}: ${say("js.count.records", area.count)}`, title: `${say("js.area.title")}: ${area.name}`, where: { place: area.place_id, precision: vague } };
  }

  /** Draws the marks: round for places, square for areas, framed where both were gathered. */
  #mark(all) {
    const before = this.#marks;
    this.#marks = new Map();
    for (const one of all) {
      const { at, count, parts } = one, size = sizeOf(one), key = JSON.stringify([at, count, parts]);
      // A mark that stays is left where it is: its open list stays open, and who walks by keys stays on it.
      let mark = before.get(key);
      if (!mark) {
        const areas = parts.filter(part => part.isArea).length;
        const kind = areas === 0 ? "spot" : areas === parts.length ? "spot area" : "spot mixed";
        mark = marker(at, kind, size, size < 20 ? "" : String(count), parts.length === 1 ? parts[0].name : say("js.count.records", count))
          .bindPopup(() => this.#popup(parts, count), { minWidth: 260, maxWidth: 340 }).addTo(this.#spots);
      }
      this.#marks.set(key, mark);
      before.delete(key);
    }
    for (const gone of before.values()) this.#spots.removeLayer(gone);
  }

  #popup(parts, count) {
    const shown = parts.slice(0, mostParts), left = shown.reduce((sum, part) => sum - part.count, count);
    const box = make("div", { dir: document.documentElement.dir, lang: language });
    for (const part of shown) box.append(this.#section(part, Math.ceil(mostListed / shown.length)));
    if (left > 0) box.append(make("p", {}, say("js.more", left)));
    return box;
  }

  /** The records of one place or area, as many as there is room for, and the way to all of them. */
  #section({ title, where, count }, room) {
    const list = make("ul"), box = make("section", {}, make("strong", {}, make("bdi", {}, title)), list);
    const parameters = new URLSearchParams(this.#filter);
    for (const [name, value] of Object.entries(where)) parameters.set(name, value);
    this.#records(parameters, room).then(items => {
      for (const item of items) {
        const link = make("a", { href: `/report?id=${encodeURIComponent(item.report)}#r-${item.uid}`, dir: "auto" }, item[`summary_${language}`] ?? item.trigger?.text ?? item.cue?.text ?? item.uid);
        list.append(make("li", {}, make("b", {}, nameOf("type", item.type ?? item.kind)), " ", make("bdi", {}, item.date?.edtf ?? ""), " ", link));
      }
      if (count > items.length) list.append(make("li", {}, say("js.more", count - items.length)));
      const show = make("button", { type: "button" }, say("js.list"));
      show.addEventListener("click", () => this.#filterBy(where));
      box.append(show);
    });
    return box;
  }

  /** Records of all kinds of the filter that have a point. */
  async #records(parameters, limit, precision) {
    const items = [];
    for (const kind of parameters.getAll("kind")) {
      const narrowed = new URLSearchParams(parameters);
      narrowed.delete("kind");
      if (!narrowed.has("has_place")) narrowed.set("has_place", "true");
      if (precision && !narrowed.has("precision")) narrowed.set("precision", precision);
      narrowed.set("limit", limit);
      items.push(...(await ask(`/api/v1/${lists[kind]}?${narrowed}`)).items);
    }
    return items;
  }

  /** The map below: outlines of countries, and over one's own basemap only their lines. */
  async #drawGround(element) {
    const basemap = await basemapOf(element).catch(() => null);
    if (basemap) basemap.layer.addTo(this.#map);
    if (basemap?.hasNames) {
      this.#hasNames = true;
      this.#towns.clearLayers();
    }
    (await outlines(!!basemap)).addTo(this.#outlines);
    this.#outlines.eachLayer(layer => layer.bringToBack());
  }

  async #drawTowns(turn) {
    const towns = (await ask(`/api/v1/gazetteer?bbox=${this.#box(0)}&limit=120`)).items;
    if (turn !== this.#turn || this.#hasNames) return;
    this.#towns.clearLayers();
    const marks = [...this.#marks.values()].map(mark => this.#room(mark.getLatLng(), mark.options.icon.options.iconSize[0] / 2)), taken = [...marks];
    let drawn = 0;
    for (const town of towns) {
      const name = language === "ar" ? town.name_ar : town.name_en ?? town.name_ar, width = 4 + name.length * 7;
      const at = this.#map.latLngToContainerPoint([town.lat, town.lon]), point = { left: at.x - 4, right: at.x + 4, top: at.y - 9, bottom: at.y + 9 };
      // A town that lies under a mark has its name beside the mark.
      const over = marks.find(mark => meet(mark, point)), isRtl = /[\u0590-\u08ff]/.test(name);
      const after = over ? Math.max(6, over.right - at.x + 2) : 6, before = over ? Math.max(6, at.x - over.left + 2) : 6;
      const rooms = { after: { ...point, left: at.x + (over ? after : -4), right: at.x + after + width }, before: { ...point, left: at.x - before - width, right: at.x - (over ? before : -4) } };
      const side = (isRtl ? ["before", "after"] : ["after", "before"]).find(one => !taken.some(other => meet(other, rooms[one])));
      if (!side) continue;
      taken.push(rooms[side]);
      const label = make("div", { class: ["town", side, town.is_capital && "capital", over && "under"].filter(Boolean).join(" ") }, make("span", {}, make("bdi", {}, name)));
      label.style.setProperty("--gap", `${side === "after" ? after : before}px`);
      L.marker([town.lat, town.lon], { icon: L.divIcon({ html: label, className: "", iconSize: [0, 0] }), interactive: false, keyboard: false }).addTo(this.#towns);
      if (++drawn >= 34) break;
    }
  }

  #room(at, half) {
    const { x, y } = this.#map.latLngToContainerPoint(at);
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  }

  #box(margin) {
    const bounds = this.#map.getBounds().pad(margin);
    const turned = lon => Math.max(-180, Math.min(180, lon));
    return [turned(bounds.getWest()), Math.max(-90, bounds.getSouth()), turned(bounds.getEast()), Math.min(90, bounds.getNorth())].map(n => n.toFixed(4)).join(",");
  }

  #addSectionButton() {
    const control = L.control({ position: "topright" });
    control.onAdd = () => {
      const button = make("button", { type: "button", class: "main" }, say("js.filter.section"));
      L.DomEvent.disableClickPropagation(button);
      button.addEventListener("click", () => this.#filterBy({ bbox: this.#box(0) }));
      return button;
    };
    control.addTo(this.#map);
  }
}
