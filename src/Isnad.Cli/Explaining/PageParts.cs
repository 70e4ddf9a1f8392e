namespace Isnad.Cli.Explaining;

/// <summary>The fixed parts of the page; the content security policy names the hashes of style and script.</summary>
internal static class PageParts
{
    /// <summary>Names of the fields in their colours.</summary>
    public const string Legend = """<span class="name trigger">trigger</span> <span class="name actor">actor</span> <span class="name recipient">recipient</span> <span class="name place">place</span> <span class="name date">date</span> <span class="name numbers">numbers</span> <span class="name source">source</span> — choose a record to light its words, <kbd>Esc</kbd> for the triggers of all""";

    /// <summary>The style sheet.</summary>
    public const string Style = """
        :root { color-scheme: light dark; --trigger: #ffd54d; --actor: #9fd3ff; --recipient: #ffb3ab; --place: #b6e8a3; --date: #dcc2ff; --numbers: #f6c08f; --source: #c9d1d9; }
        body { font: 16px/1.9 "Noto Naskh Arabic", "Amiri", "Segoe UI", Tahoma, sans-serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
        h1 { font-size: 1rem; } h2 { font-size: .9rem; margin: .5rem 0 0; }
        main { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; align-items: start; }
        @media (max-width: 50rem) { main { grid-template-columns: 1fr; } }
        article p { margin: 0 0 .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        .record { display: block; width: 100%; text-align: start; font: inherit; font-size: .85rem; line-height: 1.5; margin: 0 0 .5rem; padding: .4rem .6rem; border: 1px solid #8888; border-radius: .4rem; background: none; color: inherit; cursor: pointer; }
        .record[aria-pressed="true"] { outline: 2px solid #2f81f7; }
        .field { display: block; } .name { border-radius: .2rem; padding: 0 .3rem; color: #111; background: #ddd; }
        .name.trigger { background: var(--trigger); } .name.actor { background: var(--actor); } .name.recipient { background: var(--recipient); } .name.place { background: var(--place); } .name.date { background: var(--date); } .name.numbers { background: var(--numbers); } .name.source { background: var(--source); }
        ::highlight(trigger) { background: var(--trigger); color: #111; } ::highlight(actor) { background: var(--actor); color: #111; } ::highlight(recipient) { background: var(--recipient); color: #111; } ::highlight(place) { background: var(--place); color: #111; } ::highlight(date) { background: var(--date); color: #111; } ::highlight(numbers) { background: var(--numbers); color: #111; } ::highlight(source) { background: var(--source); color: #111; }
        #steps { margin-top: 1.5rem; font-size: .85rem; } table { border-collapse: collapse; } td, th { border-bottom: 1px solid #8884; padding: .1rem .6rem; text-align: start; vertical-align: top; }
        """;

    /// <summary>The script: turns offsets into ranges and lights them.</summary>
    public const string Script = """
        "use strict";
        const spans = JSON.parse(document.getElementById("spans").textContent);
        const records = [...document.querySelectorAll(".record")];
        const canLight = "highlights" in CSS;
        const rangeOf = ([paragraph, start, end]) => {
          const node = document.getElementById("p" + paragraph).firstChild, range = new Range();
          range.setStart(node, start);
          range.setEnd(node, end);
          return range;
        };
        const light = fields => {
          if (!canLight) return;
          CSS.highlights.clear();
          for (const [name, pieces] of Object.entries(fields)) if (pieces.length) CSS.highlights.set(name, new Highlight(...pieces.map(rangeOf)));
          if (CSS.highlights.has("trigger")) CSS.highlights.get("trigger").priority = 1;
        };
        const lightAll = () => {
          for (const record of records) record.setAttribute("aria-pressed", "false");
          light({ trigger: Object.values(spans).flatMap(fields => fields.trigger) });
        };
        for (const record of records) record.addEventListener("click", () => {
          const wasPressed = record.getAttribute("aria-pressed") === "true";
          lightAll();
          if (wasPressed) return;
          record.setAttribute("aria-pressed", "true");
          const fields = spans[record.dataset.id];
          light(fields);
          if (fields.trigger.length) document.getElementById("p" + fields.trigger[0][0]).scrollIntoView({ block: "nearest" });
        });
        document.addEventListener("keydown", event => { if (event.key === "Escape") lightAll(); });
        lightAll();
        """;
}
