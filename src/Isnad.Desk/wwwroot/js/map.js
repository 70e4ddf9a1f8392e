// The map: what is known of a place is drawn as wide as it is known, and never narrower.
import * as L from "../lib/leaflet/leaflet-src.esm.js";
import { feature } from "../lib/topojson-client/index.js";
import { basemapOf } from "./basemap.js";
import { ask, language, make, nameOf, say } from "./texts.js";

const lists = { event: "events", situation: "situations", statement: "statements" };
const exact = "site,district,town,near,offset,between";
const vague = "area,admin1,country,unknown";
const cellPixels = 44, mostShapes = 300, mostListed = 12;
const shapeStyle = { color: "#a4360f", weight: 1, fillOpacity: 0.13, interactive: false };
const pointedStyle = { color: "#8a6100", weight: 3, fillColor: "#f2c14e", fillOpacity: 0.45 };

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

export class RecordMap {
  #map; #filterBy; #filter = new URLSearchParams(); #fitted = false; #turn = 0; #byUid = new Map(); #hasNames = false;
  #outlines = L.layerGroup(); #shapes = L.layerGroup(); #spots = L.layerGroup(); #towns = L.layerGroup(); #pointed = L.layerGroup();

  constructor(element, filterBy) {
    this.#filterBy = filterBy;
    const [zoom, lat, lon] = location.hash.startsWith("#map=") ? location.hash.slice(5).split("/").map(Number) : [];
    this.#fitted = Number.isFinite(lon);
    this.#map = L.map(element, { attributionControl: false, worldCopyJump: true, minZoom: 2, maxZoom: 14, zoomSnap: 0.5 }).setView(this.#fitted ? [lat, lon] : [27, 25], this.#fitted ? zoom : 4);
    L.control.attribution({ prefix: false }).addAttribution("Natural Earth; © OpenStreetMap contributors (ODbL); GeoNames (CC BY)").addTo(this.#map);
    for (const layer of [this.#outlines, this.#shapes, this.#pointed, this.#towns, this.#spots]) layer.addTo(this.#map);
    this.#addSectionButton();
    this.#map.on("moveend", () => this.#moved());
    this.#drawGround(element);
  }

  /** Shows the records of a filter. */
  async show(filter) {
    this.#filter = filter;
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
    if (points.length) this.#map.fitBounds(L.latLngBounds(points).pad(0.15), { maxZoom: 8, animate: false });
  }

  #moved() {
    const { lat, lng } = this.#map.getCenter();
    history.replaceState(null, "", `${location.pathname}${location.search}#map=${this.#map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}`);
    this.#draw();
  }

  async #draw() {
    const turn = ++this.#turn;
    const cell = (360 / (256 * 2 ** Math.floor(this.#map.getZoom()))) * cellPixels;
    const inView = new URLSearchParams(this.#filter);
    if (!inView.has("bbox")) inView.set("bbox", this.#box(0.3));
    this.#drawTowns(turn);
    const found = await ask(`/api/v1/map?${inView}&cell=${cell.toFixed(5)}`);
    const count = found.cells.reduce((sum, c) => sum + c.count, 0);
    const shapes = count <= mostShapes ? await this.#records(inView, mostShapes, exact) : [];
    if (turn !== this.#turn) return;
    this.#shapes.clearLayers();
    this.#spots.clearLayers();
    this.#byUid = new Map(shapes.map(item => [item.uid, item]));
    // The same area told ten times is drawn once: ten veils would hide what lies below.
    const drawn = new Set();
    for (const item of shapes) {
      const key = JSON.stringify(item.place.geometry ?? [item.place.lat, item.place.lon, item.place.radius_km]);
      if (!drawn.has(key)) this.#shape(item, shapeStyle).forEach(layer => layer.addTo(this.#shapes));
      drawn.add(key);
    }
    for (const one of found.cells) this.#spot(one, cell);
    for (const area of found.areas) this.#area(area);
  }

  #shape(item, style) {
    const place = item.place;
    if (place.geometry) return [L.geoJSON(place.geometry, { style, pointToLayer: (_, at) => L.circle(at, { ...style, radius: (place.radius_km ?? 1) * 1000 }) })];
    return place.lat === undefined ? [] : [L.circle([place.lat, place.lon], { ...style, radius: (place.radius_km ?? 1) * 1000 })];
  }

  #spot(one, cell) {
    const size = one.count === 1 ? 14 : Math.round(22 + 7 * Math.log10(one.count));
    const south = Math.floor(one.lat / cell) * cell, west = Math.floor(one.lon / cell) * cell;
    const where = { bbox: [west, south, west + cell, south + cell].map(n => n.toFixed(5)).join(","), precision: exact };
    this.#mark([one.lat, one.lon], "spot", size, one.count === 1 ? "" : String(one.count), say("js.count.records", one.count), say("js.cluster.title"), where, one.count);
  }

  #area(area) {
    if (area.lat === undefined) return;
    this.#mark([area.lat, area.lon], "spot area", 26, String(area.count), `${area.name}: ${say("js.count.records", area.count)}`, `${say("js.area.title")}: ${area.name}`, { place: area.place_id, precision: vague }, area.count);
  }

  #mark(at, kind, size, label, name, title, where, count) {
    const icon = make("div", { class: kind }, label);
    icon.style.inlineSize = icon.style.blockSize = size + "px";
    L.marker(at, { icon: L.divIcon({ html: icon, className: "", iconSize: [size, size] }), alt: name, title: name, keyboard: true })
      .bindPopup(() => this.#popup(title, where, count), { minWidth: 260, maxWidth: 340 }).addTo(this.#spots);
  }

  #popup(title, where, count) {
    const list = make("ul"), box = make("div", { dir: document.documentElement.dir, lang: language }, make("strong", {}, make("bdi", {}, title)), list);
    const parameters = new URLSearchParams(this.#filter);
    for (const [name, value] of Object.entries(where)) parameters.set(name, value);
    this.#records(parameters, mostListed).then(items => {
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
    const atlas = await ask(new URL("../lib/world-atlas/countries-50m.json", import.meta.url));
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    L.geoJSON(unbroken(feature(atlas, atlas.objects.countries)), { interactive: false, style: { color: dark ? "#51606a" : "#9aa7ae", weight: 1, fillColor: dark ? "#20292f" : "#faf8f3", fillOpacity: basemap ? 0 : 1 } }).addTo(this.#outlines);
    this.#outlines.eachLayer(layer => layer.bringToBack());
  }

  async #drawTowns(turn) {
    const towns = (await ask(`/api/v1/gazetteer?bbox=${this.#box(0)}&limit=120`)).items;
    if (turn !== this.#turn || this.#hasNames) return;
    this.#towns.clearLayers();
    const taken = [];
    for (const town of towns) {
      const name = language === "ar" ? town.name_ar : town.name_en ?? town.name_ar;
      const at = this.#map.latLngToContainerPoint([town.lat, town.lon]);
      const room = { left: at.x - 4, right: at.x + 12 + name.length * 7, top: at.y - 9, bottom: at.y + 9 };
      if (taken.some(t => t.left < room.right && room.left < t.right && t.top < room.bottom && room.top < t.bottom)) continue;
      taken.push(room);
      const label = make("div", { class: town.is_capital ? "town capital" : "town" }, make("span", { dir: "auto" }, name));
      L.marker([town.lat, town.lon], { icon: L.divIcon({ html: label, className: "", iconSize: [0, 0] }), interactive: false, keyboard: false }).addTo(this.#towns);
      if (taken.length >= 34) break;
    }
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
