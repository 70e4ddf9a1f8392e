// The editor of a record: every field's words are taken from what is marked in the text.
import { make, say } from "./texts.js";
import { marked } from "./light.js";

/** Fields of the form: where their words stand in the record, and whether there are several. */
const fields = {
  events: { trigger: ["trigger", false], actor: ["actors", true], recipient: ["recipients", true], place: ["place", false], date: ["date", false], numbers: ["quantities", true], source: ["source", true] },
  situations: { trigger: ["trigger", false], holder: ["holder", true], place: ["place", false], date: ["date", false], numbers: ["quantities", true], source: ["source", true] },
  statements: { cue: ["cue", false], speaker: ["speaker", false], hearer: ["hearer", false], content: ["content", false] },
};
const span = ({ text, start, end }) => ({ text, start, end });

export class Editor {
  #home; #record; #fields;

  constructor(home) {
    this.#home = home;
  }

  /** Opens the form over a record; `done` gets the whole record as it is to be. */
  open(list, record, done) {
    this.#record = structuredClone(record);
    this.#fields = fields[list];
    const form = this.#put("editor-form", () => done(this.#whole(form)));
    for (const [name, own] of [["type", "type"], ["kind", "kind"], ["mode", "mode"], ["status", "status"]]) {
      const input = form.elements[name], has = list === "events" ? own !== "kind" : list === "situations" ? own === "kind" || own === "status" : own === "kind";
      if (has) input.value = record[own] ?? "";
      else input.closest(".row").remove();
    }
    if (this.#fields.date) form.elements.edtf.value = record.date?.edtf ?? "";
    else form.elements.edtf.closest(".row").remove();
    for (const row of form.querySelectorAll("[data-list]")) {
      const field = this.#fields[row.dataset.list];
      if (!field) { row.remove(); continue; }
      row.querySelector(".take").addEventListener("click", () => this.#take(row, ...field));
      this.#list(row, ...field);
    }
    form.querySelector("select, input").focus();
  }

  /** Opens the form for a note. */
  note(done) {
    const form = this.#put("note-form", () => done(form.querySelector("textarea").value));
    form.querySelector("textarea").focus();
  }

  #put(template, done) {
    const form = document.getElementById(template).content.firstElementChild.cloneNode(true);
    this.#home().replaceChildren(form);
    const stop = () => this.#home().replaceChildren();
    form.querySelector(".stop").addEventListener("click", stop);
    form.addEventListener("keydown", event => event.key === "Escape" && stop());
    form.addEventListener("submit", async event => {
      event.preventDefault();
      try {
        await done();
      } catch (failure) {
        form.querySelector(".problem")?.remove();
        form.append(make("p", { class: "problem", role: "alert" }, failure.status === 412 ? say("js.changed") : say("js.failed", failure.message)));
      }
    });
    return form;
  }

  #values(name, isMany) {
    const value = this.#record[name];
    return isMany ? value ?? [] : value ? [value] : [];
  }

  #list(row, name, isMany) {
    row.querySelector(".values").replaceChildren(...this.#values(name, isMany).map((value, i) => {
      const line = document.getElementById("value-form").content.firstElementChild.cloneNode(true);
      line.querySelector(".words").textContent = value.text ?? say("js.nonewords");
      if (name === "quantities") this.#range(line, value);
      else line.querySelector(".range").remove();
      const drop = line.querySelector(".drop1");
      if (name === "trigger" || name === "cue") drop.remove();
      else drop.addEventListener("click", () => {
        if (isMany) this.#record[name].splice(i, 1);
        else delete this.#record[name];
        this.#list(row, name, isMany);
      });
      return line;
    }));
  }

  #range(line, value) {
    for (const end of ["low", "high"]) {
      const input = line.querySelector("." + end);
      input.value = value[end] ?? "";
      input.addEventListener("input", () => { if (input.value === "") delete value[end]; else value[end] = Number(input.value); });
    }
  }

  #take(row, name, isMany) {
    const words = marked();
    if (!words) return void row.querySelector(".values").append(make("p", { class: "problem", role: "alert" }, say("js.mark")));
    if (isMany) (this.#record[name] ??= []).push(name === "quantities" ? { what: "other", ...words } : name === "source" ? { ...words, kind: "role" } : words);
    // What was known of the old words is not known of the new ones: coordinates and codes go with them.
    else if (name === "date") this.#record.date = { edtf: this.#record.date?.edtf ?? "", ...words, basis: "stated" };
    else this.#record[name] = name === "place" ? { ...words, precision: "unknown", inherited: false } : words;
    this.#list(row, name, isMany);
  }

  #whole(form) {
    const record = this.#record;
    for (const name of ["type", "kind", "mode", "status"]) {
      const input = form.elements[name];
      if (input) input.value.trim() ? (record[name] = input.value.trim()) : delete record[name];
    }
    const edtf = form.elements.edtf?.value.trim();
    if (edtf && edtf !== record.date?.edtf) record.date = { edtf, ...(record.date?.text ? span(record.date) : {}), basis: "stated" };
    else if (form.elements.edtf && !edtf) delete record.date;
    if (record.codes) this.#codes(record);
    return record;
  }

  // Codes of other schemes belong to the type and mode they were looked up for.
  #codes(record) {
    const plover = record.mode ? `${record.type}-${record.mode}` : record.type;
    if (record.codes.plover === plover) return;
    record.codes = { plover, quad: "neutral" };
    delete record.summary_ar;
    delete record.summary_en;
  }
}
