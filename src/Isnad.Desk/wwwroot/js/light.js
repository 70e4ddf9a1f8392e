// Lights words of the report without touching it: by the CSS Custom Highlight API, else by boxes laid over the text.
const home = () => document.getElementById("text");
const hasHighlights = "highlights" in CSS;
const grounds = { marks: "#ffe08a", trigger: "#ffe08a", cue: "#ffe08a", actor: "#bfe3ff", holder: "#bfe3ff", speaker: "#bfe3ff", recipient: "#ffcdc7", hearer: "#ffcdc7", place: "#cdeebf", date: "#e5d4ff", numbers: "#fbdcb8", source: "#d6dbe0", content: "#eef1d5", pointed: "#8fc7d3" };
const order = ["content", "source", "marks", "place", "date", "numbers", "recipient", "hearer", "actor", "holder", "speaker", "cue", "trigger", "pointed"];
let boxes = [];

/** A piece [paragraph, start, end] as a range of its one text node. */
export function rangeOf([paragraph, start, end]) {
  const node = home().children[paragraph].firstChild, range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Lights pieces under a name; what was lit under it goes out. */
export function light(name, pieces) {
  const ranges = pieces.map(rangeOf);
  if (hasHighlights) {
    if (!ranges.length) return void CSS.highlights.delete(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = order.indexOf(name);
    CSS.highlights.set(name, highlight);
    return;
  }
  boxes = boxes.filter(box => box.dataset.name !== name || box.remove());
  const text = home(), edge = text.getBoundingClientRect();
  text.style.position = "relative";
  for (const rect of ranges.flatMap(range => [...range.getClientRects()])) {
    const box = document.createElement("div");
    box.className = "overlay";
    box.dataset.name = name;
    box.setAttribute("aria-hidden", "true");
    Object.assign(box.style, { left: `${rect.left - edge.left}px`, top: `${rect.top - edge.top}px`, width: `${rect.width}px`, height: `${rect.height}px`, background: grounds[name] });
    // Beside the paragraphs, never inside: they stay one text node each.
    text.append(box);
    boxes.push(box);
  }
}

/** Puts out everything. */
export function dark() {
  for (const name of order) light(name, []);
}

/** Where in the text a point of the window is: [paragraph, offset], or null. */
export function placeAt(x, y) {
  const at = document.caretPositionFromPoint?.(x, y), old = at ? null : document.caretRangeFromPoint?.(x, y);
  const node = at?.offsetNode ?? old?.startContainer, offset = at?.offset ?? old?.startOffset;
  const paragraph = node ? [...home().children].indexOf(node.parentElement) : -1;
  return paragraph < 0 || node.nodeType !== Node.TEXT_NODE ? null : [paragraph, offset];
}

/** The words marked in the report as a span of the output contract, in code points; null where nothing of the report is marked. */
export function marked() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0), paragraph = range.startContainer.parentElement;
  if (paragraph?.parentElement !== home() || range.startContainer !== range.endContainer) return null;
  const words = range.toString(), blank = words.length - words.trimStart().length;
  const node = paragraph.firstChild.data, start = range.startOffset + blank, end = start + words.trim().length;
  if (start >= end) return null;
  const from = Number(paragraph.dataset.start) + [...node.slice(0, start)].length;
  return { text: node.slice(start, end), start: from, end: from + [...node.slice(start, end)].length };
}
