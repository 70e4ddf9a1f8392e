// The timeline: a bar for each day, month or year; a click or a drag filters by time. The date fields of the form do the same.
import { ask, make, say } from "./texts.js";

const svg = "http://www.w3.org/2000/svg";
const mostBars = 120;
const pad = n => String(n).padStart(2, "0");

/** Units of time: their names at the API, and how to step through them. */
const units = {
  day: { key: d => d.getUTCFullYear() * 10000 + (d.getUTCMonth() + 1) * 100 + d.getUTCDate(), next: d => d.setUTCDate(d.getUTCDate() + 1), name: d => d.toISOString().slice(0, 10) },
  month: { key: d => d.getUTCFullYear() * 100 + d.getUTCMonth() + 1, next: d => d.setUTCMonth(d.getUTCMonth() + 1), name: d => d.toISOString().slice(0, 7) },
  year: { key: d => d.getUTCFullYear(), next: d => d.setUTCFullYear(d.getUTCFullYear() + 1), name: d => String(d.getUTCFullYear()) },
};
const dateOf = (unit, key) => new Date(unit === "day" ? Date.UTC(Math.floor(key / 10000), Math.floor(key / 100) % 100 - 1, key % 100) : unit === "month" ? Date.UTC(Math.floor(key / 100), key % 100 - 1, 1) : Date.UTC(key, 0, 1));

export class Timeline {
  #box; #undated; #choose; #bars = []; #turn = 0;

  constructor(box, undated, choose) {
    [this.#box, this.#undated, this.#choose] = [box, undated, choose];
  }

  /** Shows the records of a filter. */
  async show(filter) {
    const turn = ++this.#turn;
    let unit = "month", counts = await this.#counts(filter, unit);
    const months = counts.filter(c => c.value !== "0");
    const span = months.length ? (Math.floor(+months.at(-1).value / 100) - Math.floor(+months[0].value / 100)) * 12 + (+months.at(-1).value % 100) - (+months[0].value % 100) + 1 : 0;
    if (span <= 3) counts = await this.#counts(filter, unit = "day");
    else if (span > mostBars) counts = await this.#counts(filter, unit = "year");
    if (turn === this.#turn) this.#draw(unit, counts, filter);
  }

  async #counts(filter, by) {
    return (await ask(`/api/v1/counts?${filter}&by=${by}`)).items;
  }

  #draw(unit, counts, filter) {
    const known = counts.filter(c => c.value !== "0").map(c => [+c.value, c.count]);
    const unknown = counts.find(c => c.value === "0")?.count ?? 0;
    this.#undated.textContent = unknown ? this.#box.dataset.undated.replace("{0}", unknown) : "";
    this.#bars = [];
    this.#box.replaceChildren();
    if (!known.length) return;
    const byKey = new Map(known), last = known.at(-1)[0], { key, next, name } = units[unit];
    for (const at = dateOf(unit, known[0][0]); key(at) <= last && this.#bars.length < 2000; next(at)) {
      const from = at.toISOString().slice(0, 10), end = new Date(at);
      next(end);
      end.setUTCDate(end.getUTCDate() - 1);
      this.#bars.push({ name: name(at), count: byKey.get(key(at)) ?? 0, from, to: end.toISOString().slice(0, 10) });
    }
    this.#box.append(this.#picture(filter), this.#ticks(), this.#table(known.length));
  }

  #picture(filter) {
    const picture = document.createElementNS(svg, "svg"), n = this.#bars.length, most = Math.max(...this.#bars.map(b => b.count));
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${n * 10} 100`, preserveAspectRatio: "none", role: "img", "aria-label": this.#box.dataset.label })) picture.setAttribute(name, value);
    const from = filter.get("from") ?? "", to = filter.get("to") ?? "9999";
    this.#bars.forEach((bar, i) => {
      const rect = this.#rect(picture, i * 10 + (n > 1 ? 1 : 4), bar.count ? 8 + 92 * bar.count / most : 0, n > 1 ? 8 : 2, bar.to < from || bar.from > to ? "bar out" : "bar");
      const title = document.createElementNS(svg, "title");
      title.textContent = say("js.bar", bar.name, bar.count);
      rect.append(title);
    });
    this.#drag(picture);
    return picture;
  }

  #rect(picture, x, height, width, kind) {
    const rect = document.createElementNS(svg, "rect");
    for (const [name, value] of Object.entries({ x, y: 100 - height, width, height, class: kind })) rect.setAttribute(name, value);
    picture.append(rect);
    return rect;
  }

  #drag(picture) {
    let start = null, veil = null;
    const at = event => {
      const box = picture.getBoundingClientRect();
      return Math.max(0, Math.min(this.#bars.length - 1, Math.floor((event.clientX - box.left) / box.width * this.#bars.length)));
    };
    const ends = event => [Math.min(start, at(event)), Math.max(start, at(event))];
    picture.addEventListener("pointerdown", event => {
      start = at(event);
      picture.setPointerCapture(event.pointerId);
      veil = this.#rect(picture, start * 10, 100, 10, "drag");
    });
    picture.addEventListener("pointermove", event => {
      if (start === null) return;
      const [first, last] = ends(event);
      veil.setAttribute("x", first * 10);
      veil.setAttribute("width", (last - first + 1) * 10);
    });
    picture.addEventListener("pointerup", event => {
      if (start === null) return;
      const [first, last] = ends(event);
      start = null;
      this.#choose(this.#bars[first].from, this.#bars[last].to);
    });
    picture.addEventListener("pointercancel", () => { start = null; veil?.remove(); });
  }

  #ticks() {
    const n = this.#bars.length, shown = n === 1 ? [0] : n < 4 ? [0, n - 1] : [0, Math.floor((n - 1) / 3), Math.floor((n - 1) * 2 / 3), n - 1];
    return make("div", { class: "ticks", "aria-hidden": "true" }, ...shown.map(i => make("span", {}, this.#bars[i].name)));
  }

  #table(known) {
    const told = this.#bars.filter(b => b.count).slice(-60);
    return make("table", { class: "unseen" }, make("caption", {}, this.#box.dataset.caption + (known > told.length ? " …" : "")),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, this.#box.dataset.when), make("th", { scope: "col" }, this.#box.dataset.many))),
      make("tbody", {}, ...told.map(b => make("tr", {}, make("th", { scope: "row" }, b.name), make("td", {}, String(b.count))))));
  }
}
