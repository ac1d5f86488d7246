"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const picture = document.getElementById("picture");
  const panel = document.getElementById("panel");
  const controls = document.getElementById("controls");
  const XML = "http://www.w3.org/2000/svg";

  // ---- building blocks; text goes in as text, never as markup
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "click") made.addEventListener("click", value);
      else if (value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children);
    return made;
  };
  const shape = (name, attributes = {}) => {
    const made = document.createElementNS(XML, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  // As the search keys of the file were folded: no case, no diacritics, the Turkish i's alike.
  const fold = (text) =>
    text.replace(/[İIı]/g, "i").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ə/g, "e").replace(/ß/g, "ss").trim();
  const days = (item) => (item.from ? (item.until && item.until !== item.from ? `${item.from} – ${item.until}` : item.from) : words.undated_event);

  // ---- the picture
  const world = shape("g");
  const edgeLayer = shape("g");
  const nodeLayer = shape("g");
  const labelLayer = shape("g");
  world.append(edgeLayer, nodeLayer, labelLayer);
  const defs = shape("defs");
  const marker = shape("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto" });
  marker.append(shape("path", { d: "M0 0 8 4 0 8z", fill: "#777" }));
  defs.append(marker);
  picture.append(defs, world);
  picture.setAttribute("aria-label", document.title);

  const heaviest = Math.max(1e-9, ...data.edges.map((edge) => edge.weight));
  const way = (edge) => {
    const a = data.nodes[edge.source], b = data.nodes[edge.target];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const ux = (b.x - a.x) / length, uy = (b.y - a.y) / length;
    const near = Math.min(a.size, length / 3), far = Math.min(b.size + 2, length / 3);
    const x1 = a.x + ux * near, y1 = a.y + uy * near, x2 = b.x - ux * far, y2 = b.y - uy * far;
    if (!data.directed) return `M${x1} ${y1}L${x2} ${y2}`;
    const bend = Math.min(0.12 * length, 40);
    return `M${x1} ${y1}Q${(x1 + x2) / 2 - uy * bend} ${(y1 + y2) / 2 + ux * bend} ${x2} ${y2}`;
  };
  data.edges.forEach((edge, index) => {
    const path = way(edge);
    edge.line = shape("path", { class: "edge", d: path, "stroke-width": 0.6 + (4.4 * edge.weight) / heaviest });
    if (data.directed) edge.line.setAttribute("marker-end", "url(#arrow)");
    edge.grip = shape("path", { class: "grip", d: path, "stroke-width": 10, "data-edge": index });
    edgeLayer.append(edge.line, edge.grip);
  });
  data.nodes.forEach((node, index) => {
    node.edges = [];
    node.group = shape("g", { class: "node", transform: `translate(${node.x} ${node.y})`, tabindex: 0, role: "button", "aria-label": node.label, "data-node": index });
    node.group.append(shape("circle", { r: node.size, fill: node.colour }));
    node.text = shape("text", { class: "label" });
    node.text.textContent = node.label;
    labelLayer.append(node.text);
    nodeLayer.append(node.group);
  });
  data.edges.forEach((edge, index) => {
    data.nodes[edge.source].edges.push(index);
    if (edge.target !== edge.source) data.nodes[edge.target].edges.push(index);
  });

  // ---- where one looks: x and y of the upper left corner, and pixels for one unit
  const view = { x: 0, y: 0, scale: 1 };
  const boxesTouch = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const bySize = data.nodes.map((_, index) => index).sort((a, b) => data.nodes[b].size - data.nodes[a].size || a - b);
  const showLabels = () => {
    // Labels keep their size on the screen; of two that touch, the larger node's stays.
    const taken = [];
    const discs = data.nodes.filter((node) => !node.group.classList.contains("away")).map((node) => {
      const x = (node.x - view.x) * view.scale, y = (node.y - view.y) * view.scale, size = node.size * view.scale * 0.8;
      return [x - size, y - size, x + size, y + size];
    });
    let always = 15; // the largest nodes are named even where their names cover others
    for (const index of bySize) {
      const node = data.nodes[index];
      if (node.group.classList.contains("away")) { node.text.classList.add("away"); continue; }
      const x = (node.x - view.x) * view.scale + node.size * view.scale + 3, y = (node.y - view.y) * view.scale;
      const box = [x, y - 7, x + node.label.length * 6.6, y + 7];
      const clear = !taken.some((other) => boxesTouch(box, other)) && (always-- > 0 || !discs.some((other) => boxesTouch(box, other)));
      const free = clear || node.group.classList.contains("chosen") || node.group.classList.contains("found");
      if (free) taken.push(box);
      node.text.classList.toggle("away", !free);
      node.text.style.fontSize = `${11 / view.scale}px`;
      node.text.style.strokeWidth = `${3 / view.scale}px`;
      node.text.setAttribute("x", node.x + node.size + 3 / view.scale);
      node.text.setAttribute("y", node.y + 4 / view.scale);
      node.text.classList.toggle("dim", node.group.classList.contains("dim"));
    }
  };
  let waiting = false;
  const show = () => {
    world.setAttribute("transform", `scale(${view.scale}) translate(${-view.x} ${-view.y})`);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; showLabels(); });
  };
  const fit = () => {
    const seen = data.nodes.filter((node) => !node.group.classList.contains("away"));
    const shown = seen.length ? seen : data.nodes;
    const wide = picture.clientWidth || 800, high = picture.clientHeight || 600;
    const left = Math.min(...shown.map((node) => node.x)) - 30, right = Math.max(...shown.map((node) => node.x)) + 110;
    const top = Math.min(...shown.map((node) => node.y)) - 30, bottom = Math.max(...shown.map((node) => node.y)) + 30;
    view.scale = Math.min(wide / Math.max(right - left, 1), high / Math.max(bottom - top, 1), 4);
    view.x = (left + right) / 2 - wide / view.scale / 2;
    view.y = (top + bottom) / 2 - high / view.scale / 2;
    show();
  };
  const zoom = (factor, x = picture.clientWidth / 2, y = picture.clientHeight / 2) => {
    const scale = Math.min(40, Math.max(0.05, view.scale * factor));
    view.x += x / view.scale - x / scale;
    view.y += y / view.scale - y / scale;
    view.scale = scale;
    show();
  };
  const centre = (node) => {
    view.scale = Math.max(view.scale, 1.5);
    view.x = node.x - (picture.clientWidth - (panel.hidden ? 0 : panel.clientWidth)) / view.scale / 2;
    view.y = node.y - picture.clientHeight / view.scale / 2;
    show();
  };

  picture.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = picture.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  const pointers = new Map();
  let moved = 0, spread = 0;
  picture.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved = 0; spread = 0;
  });
  picture.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved += Math.hypot(event.clientX - before[0], event.clientY - before[1]);
    if (moved > 4 && !picture.hasPointerCapture(event.pointerId)) picture.setPointerCapture(event.pointerId);
    if (pointers.size === 2) {
      const [a, b] = [...pointers.values()];
      const now = Math.hypot(a[0] - b[0], a[1] - b[1]);
      const box = picture.getBoundingClientRect();
      if (spread) zoom(now / spread, (a[0] + b[0]) / 2 - box.left, (a[1] + b[1]) / 2 - box.top);
      spread = now;
    } else {
      picture.classList.add("moving");
      view.x -= (event.clientX - before[0]) / view.scale;
      view.y -= (event.clientY - before[1]) / view.scale;
      show();
    }
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    picture.classList.remove("moving");
  };
  picture.addEventListener("pointerup", release);
  picture.addEventListener("pointercancel", release);
  picture.addEventListener("click", (event) => {
    if (moved > 4) return;
    const node = event.target.closest("[data-node]"), edge = event.target.closest("[data-edge]");
    if (node) chooseNode(Number(node.dataset.node));
    else if (edge) chooseEdge(Number(edge.dataset.edge));
    else close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (event.target.closest("input, button")) return undefined;
    const node = event.target.closest && event.target.closest("[data-node]");
    if (node && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); return chooseNode(Number(node.dataset.node)); }
    const step = 60 / view.scale;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (moves[event.key] && event.target === picture) { event.preventDefault(); view.x += moves[event.key][0]; view.y += moves[event.key][1]; show(); }
    return undefined;
  });

  // ---- what is shown
  const wanted = { from: "", until: "", least: 0, types: new Set(Object.keys(data.types)), kinds: new Set(Object.keys(data.kinds)), words: "" };
  const inTime = (item) => (!wanted.from || (item.until || item.from) >= wanted.from) && (!wanted.until || item.from.slice(0, wanted.until.length) <= wanted.until);
  const limited = () => Boolean(wanted.from || wanted.until);
  const eventsInTime = (edge) => edge.events.filter((index) => !limited() || (data.events[index].from && inTime(data.events[index])));
  // What was chosen stands out with its surroundings, else what was searched for.
  let near = null;
  const dim = () => {
    data.nodes.forEach((node, index) => {
      const out = near ? !near.nodes.has(index) : wanted.words && !node.search.includes(wanted.words);
      node.group.classList.toggle("dim", Boolean(out));
    });
    data.edges.forEach((edge, index) => edge.line.classList.toggle("dim", Boolean(near && !near.edges.has(index))));
  };
  const update = () => {
    const alive = new Set();
    let edges = 0;
    for (const edge of data.edges) {
      const inside = edge.events.length ? eventsInTime(edge).length > 0 : !limited() || (edge.from && inTime(edge));
      const weight = edge.events.length && limited() ? (edge.weight * eventsInTime(edge).length) / edge.contacts : edge.weight;
      const ends = wanted.types.has(data.nodes[edge.source].type) && wanted.types.has(data.nodes[edge.target].type);
      edge.shown = Boolean(inside && ends && wanted.kinds.has(edge.kind) && weight >= wanted.least);
      edge.line.classList.toggle("away", !edge.shown);
      edge.grip.classList.toggle("away", !edge.shown);
      if (edge.shown) { alive.add(edge.source).add(edge.target); edges += 1; }
    }
    data.nodes.forEach((node, index) => {
      node.group.classList.toggle("away", !alive.has(index));
      node.group.classList.toggle("found", Boolean(wanted.words && node.search.includes(wanted.words)));
    });
    dim();
    document.getElementById("count").textContent = fill(words.shows, { nodes: alive.size, edges });
    showLabels();
  };

  // ---- the panel
  let chosen = [];
  const mark = (...groups) => {
    chosen.forEach((group) => group.classList.remove("chosen"));
    chosen = groups;
    chosen.forEach((group) => group.classList.add("chosen"));
    showLabels();
  };
  const surround = (nodes, edges) => { near = { nodes: new Set(nodes), edges: new Set(edges) }; dim(); };
  const close = () => { panel.hidden = true; near = null; dim(); mark(); };
  const open = (title, ...content) => {
    panel.replaceChildren(element("button", { type: "button", class: "close", "aria-label": words.close, click: close }, "×"), element("h2", {}, title), ...content);
    panel.hidden = false;
    panel.scrollTop = 0;
  };
  const cite = (publication) => {
    const cited = element("cite", {}, [publication.source, publication.title, publication.issued].filter(Boolean).join(" · "));
    if (/^https?:\/\//.test(publication.url)) cited.append(" ", element("a", { href: publication.url, target: "_blank", rel: "noopener noreferrer" }, words.open));
    return cited;
  };
  const describeEvent = (index, nodes) => {
    const event = data.events[index];
    const made = [element("h3", {}, event.label), element("div", { class: "soft" }, [days(event), event.place].filter(Boolean).join(", "))];
    const own = event.sentences.filter(([, , about, general]) => general || about.some((node) => nodes.includes(node)));
    const shown = own.length ? own : event.sentences.slice(0, 2);
    shown.forEach(([text, number]) => made.push(element("blockquote", {}, text, cite(data.publications[number]))));
    if (!shown.length) made.push(element("p", { class: "soft" }, words.no_sentence));
    return made;
  };
  const chooseEdge = (index) => {
    const edge = data.edges[index], a = data.nodes[edge.source], b = data.nodes[edge.target];
    mark(edge.line, a.group, b.group);
    surround([edge.source, edge.target], [index]);
    const events = eventsInTime(edge);
    open(
      `${a.label} ${data.directed ? "→" : "–"} ${b.label}`,
      element("div", { class: "soft" }, `${data.kinds[edge.kind]}; ${words.weight} ${edge.weight}; ${days(edge)}`),
      ...(events.length ? events.flatMap((event) => describeEvent(event, [edge.source, edge.target])) : [element("p", { class: "soft" }, words.no_event)]),
    );
  };
  const chooseNode = (index) => {
    const node = data.nodes[index];
    mark(node.group);
    const edges = node.edges.filter((number) => data.edges[number].shown).sort((a, b) => data.edges[b].weight - data.edges[a].weight || a - b);
    surround([index, ...edges.flatMap((number) => [data.edges[number].source, data.edges[number].target])], edges);
    const list = element("ul", {}, ...edges.map((number) => {
      const edge = data.edges[number], other = data.nodes[edge.source === index ? edge.target : edge.source];
      const button = element("button", { type: "button", class: "link", click: () => chooseEdge(number) }, other.label);
      return element("li", {}, button, ` (${Object.keys(data.kinds).length > 1 ? `${data.kinds[edge.kind]}, ` : ""}${edge.weight})`);
    }));
    const events = [...new Set(edges.flatMap((number) => eventsInTime(data.edges[number])))].sort((a, b) => data.events[a].from.localeCompare(data.events[b].from) || a - b);
    open(
      node.label,
      element("div", { class: "soft" }, [data.types[node.type], node.about, days(node)].filter(Boolean).join(" · ")),
      element("h3", {}, `${words.contacts} (${edges.length})`), list,
      ...(events.length ? [element("h3", {}, `${words.events} (${events.length})`)] : []),
      ...events.flatMap((event) => describeEvent(event, [index])),
    );
  };

  // ---- the controls
  const labelled = (text, input) => element("label", {}, text, input);
  const search = element("input", { type: "search", id: "search", autocomplete: "off" });
  search.addEventListener("input", () => { wanted.words = fold(search.value); near = null; update(); });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const index = bySize.find((number) => wanted.words && data.nodes[number].search.includes(wanted.words) && !data.nodes[number].group.classList.contains("away"));
    if (index !== undefined) { chooseNode(index); centre(data.nodes[index]); }
  });
  controls.append(labelled(words.search, search));
  const dated = data.edges.filter((item) => item.from);
  if (dated.length) {
    const years = dated.flatMap((item) => [Number(item.from.slice(0, 4)), Number((item.until || item.from).slice(0, 4))]);
    const first = Math.min(...years), last = Math.max(...years);
    const slider = (id, value) => element("input", { type: "range", id, min: first, max: last, step: 1, value });
    const since = slider("from", first), until = slider("until", last);
    const told = [element("output", {}, String(first)), element("output", {}, String(last))];
    const change = (event) => {
      if (Number(since.value) > Number(until.value)) (event.target === since ? until : since).value = event.target.value;
      told[0].textContent = since.value;
      told[1].textContent = until.value;
      wanted.from = Number(since.value) > first ? `${since.value}-01-01` : "";
      wanted.until = Number(until.value) < last ? `${until.value}-12-31` : "";
      update();
    };
    since.addEventListener("input", change);
    until.addEventListener("input", change);
    if (last > first) controls.append(element("label", {}, words.from, since, told[0]), element("label", {}, words.until, until, told[1]));
  }
  if (heaviest > 1) {
    const least = element("input", { type: "range", id: "least", min: 0, max: heaviest, step: heaviest > 20 ? 1 : 0.5, value: 0 });
    const told = element("output", {}, "0");
    least.addEventListener("input", () => { wanted.least = Number(least.value); told.textContent = least.value; update(); });
    controls.append(element("label", {}, words.least, least, told));
  }
  const choices = (title, labels, set) => {
    if (Object.keys(labels).length < 2) return;
    controls.append(element("fieldset", { "aria-label": title }, ...Object.entries(labels).map(([name, text]) => {
      const box = element("input", { type: "checkbox", checked: true, value: name });
      box.addEventListener("change", () => { if (box.checked) set.add(name); else set.delete(name); update(); });
      return element("label", {}, box, text);
    })));
  };
  choices(words.types, data.types, wanted.types);
  choices(words.kinds, data.kinds, wanted.kinds);
  const button = (text, label, action) => element("button", { type: "button", "aria-label": label, title: label, click: action }, text);
  controls.append(element("span", {}, button("+", words.zoom_in, () => zoom(1.25)), button("−", words.zoom_out, () => zoom(0.8)), button(words.fit, words.fit, fit)));
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.append(element("fieldset", { class: "soft" }, ...data.legend.map(([colour, text]) => {
    const dot = element("span", { class: "dot" });
    dot.style.backgroundColor = colour;
    return element("label", {}, dot, text);
  })));
  document.getElementById("hint").textContent = words.hint;
  window.addEventListener("resize", show);
  update();
  fit();
})();
