"use strict";
// Bands and field with read-out, zoom and a switch between before and in contact. All data stand in
// the attributes of <div class="explorer">; without this script the figures of the page remain.
(() => {
  const WIDTH = 720, LEFT = 64, RIGHT = 700, BOTTOM = 412, HEIGHT = 456;
  const BANDS = {top: 12, height: 250}, FIELD = {top: 292, height: 120}, WHOLE = {top: 12, height: 400};
  const EC = {stroke: "#0072b2", "stroke-width": 2.2};
  const EV = {stroke: "#d55e00", "stroke-width": 2.2, "stroke-dasharray": "13 2.5"};
  const EF = {stroke: "#000", "stroke-width": 1.3, "stroke-dasharray": "7 4"};
  const PLAIN = {stroke: "#000", "stroke-width": 1.8}, ZERO = {stroke: "#c4c4c4"};

  const make = (name, attributes, text = "") => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text) node.textContent = text;
    return node;
  };
  // Pieces stand in turn on the line and below it.
  const rich = (attributes, pieces) => {
    const text = make("text", attributes);
    pieces.forEach((piece, k) => text.append(make("tspan",
      k % 2 ? {dy: 3, "font-size": "74%"} : {dy: k ? -3 : 0}, piece)));
    return text;
  };
  const pieces = element => [...element.childNodes].reduce((all, node) => {
    if ((node.nodeName === "SUB") !== (all.length % 2 === 0)) all.push("");
    all[all.length - 1] += node.textContent;
    return all;
  }, [""]);

  const minus = text => text.replaceAll("-", "−");
  const fixed = (value, digits) => minus(value.toFixed(digits));
  const compact = value => minus(value === 0 ? "0" : value.toExponential(2));
  const raised = power => [...String(power)].map(c => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]).join("");
  const decimals = step => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const round = (span, most) => {
    const power = 10 ** Math.floor(Math.log10(span / most));
    return [1, 2, 5, 10].find(m => m * power * most >= span * (1 - 1e-9)) * power;
  };

  const start = root => {
    const numbers = name => root.dataset[name].split(" ").map(Number);
    const [x, ec, ev, field, n, p] = ["x", "ec", "ev", "field", "n", "p"].map(numbers);
    const layers = [...root.querySelectorAll("li")].map(li => {
      const number = name => Number(li.dataset[name]);
      return {name: li.textContent, pieces: pieces(li), metal: li.dataset.metal === "true",
        from: number("from"), to: number("to"), first: number("first"), last: number("last"),
        before: {ec: number("ec"), ev: number("ev"), ef: number("ef")}};
    });
    const all = [layers[0].from, layers.at(-1).to];
    const svg = make("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img"});
    const drawing = make("g", {}), cursor = make("g", {});
    svg.append(make("title", {}, "Bands and field of the junction"), drawing, cursor);
    root.querySelector(".canvas").append(svg);
    let range = all, contact = true, drag = null;
    const px = at => LEFT + (RIGHT - LEFT) * (at - range[0]) / (range[1] - range[0]);
    const nm = pixel => range[0] + (range[1] - range[0]) * (pixel - LEFT) / (RIGHT - LEFT);
    const scale = (panel, values) => {
      const least = Math.min(...values), most = Math.max(...values);
      const air = 0.1 * (most - least || 1), low = least - air, high = most + 1.6 * air;
      return {low, high, at: v => panel.top + panel.height * (1 - (v - low) / (high - low))};
    };
    const path = (points, at, style) => drawing.append(make("polyline", {fill: "none",
      "clip-path": "url(#explorer-frame)", ...style,
      points: points.map(([a, v]) => `${px(a).toFixed(2)},${at(v).toFixed(2)}`).join(" ")}));
    const bands = layers.filter(layer => !layer.metal);
    const curve = (where, values, at, style) => where.forEach(layer => path(
      x.slice(layer.first, layer.last + 1).map((a, k) => [a, values[layer.first + k]]), at, style));
    const visible = (where, values) => where.flatMap(layer =>
      values.slice(layer.first, layer.last + 1).filter((_, k) => {
        const before = Math.max(0, k - 1) + layer.first, behind = Math.min(layer.last, layer.first + k + 1);
        return x[before] <= range[1] && x[behind] >= range[0];
      }));

    const ticks = (low, high, most, draw) => {
      const step = round(high - low, most);
      for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
        draw(k * step, fixed(k * step, decimals(step)));
      }
    };
    const vertical = (box, s, label) => {
      drawing.append(make("rect", {x: LEFT, y: box.top, width: RIGHT - LEFT, height: box.height,
        fill: "none", stroke: "#000"}));
      ticks(s.low, s.high, box.height / 30, (value, text) => drawing.append(
        make("line", {x1: LEFT, x2: LEFT + 5, y1: s.at(value), y2: s.at(value), stroke: "#000"}),
        make("text", {x: LEFT - 6, y: s.at(value) + 4, "text-anchor": "end", "font-size": 11.5}, text)));
      const y = box.top + box.height / 2;
      drawing.append(rich({x: 14, y, "text-anchor": "middle", transform: `rotate(-90 14 ${y})`}, label));
    };
    const horizontal = () => {
      ticks(...range, 9, (value, text) => drawing.append(
        make("line", {x1: px(value), x2: px(value), y1: BOTTOM, y2: BOTTOM - 5, stroke: "#000"}),
        make("text", {x: px(value), y: BOTTOM + 16, "text-anchor": "middle", "font-size": 11.5}, text)));
      drawing.append(make("text", {x: (LEFT + RIGHT) / 2, y: BOTTOM + 38, "text-anchor": "middle"},
        root.dataset.axis));
    };
    const tag = (layer, energy, value, letter, below) => drawing.append(rich({
      x: Math.max(LEFT, px(layer.from)) + 8, y: energy.at(value) + (below ? 16 : -6)}, ["E", letter]));

    const before = (energy, layer) => {
      for (const [key, style] of layer.metal ? [["ef", EF]] : [["ec", EC], ["ev", EV], ["ef", EF]]) {
        const value = layer.before[key];
        path([[layer.from, value], [layer.to, value]], energy.at, style);
        if (key !== "ef" || layer.metal) tag(layer, energy, value, key[1].toUpperCase(), key === "ev");
      }
    };
    const within = energy => {
      curve(bands, ec, energy.at, EC);
      curve(bands, ev, energy.at, EV);
      path([[range[0], 0], [range[1], 0]], energy.at, EF);
      const layer = bands.find(l => l.to > range[0] && l.from < range[1]);
      if (layer) {
        const i = x.findIndex((at, k) => k >= layer.first && (at >= range[0] || k === layer.last));
        [[ec, "C"], [ev, "V"]].forEach(([v, letter]) => tag(layer, energy, v[i], letter, v === ev));
      }
      const seen = visible(layers, field), most = Math.max(...seen.map(Math.abs));
      const power = most > 0 ? Math.floor(Math.log10(most)) : 0, unit = 10 ** power;
      const s = scale(FIELD, [0, ...seen.map(v => v / unit)]);
      path([[range[0], 0], [range[1], 0]], s.at, ZERO);
      curve(layers, field, v => s.at(v / unit), PLAIN);
      vertical(FIELD, s, [`Field (10${raised(power)} V/m)`]);
    };
    const draw = () => {
      const clip = make("clipPath", {id: "explorer-frame"});
      clip.append(make("rect", {x: LEFT, y: 0, width: RIGHT - LEFT, height: HEIGHT}));
      drawing.replaceChildren(clip);
      const shown = layers.filter(l => l.to > range[0] && l.from < range[1]), box = contact ? BANDS : WHOLE;
      const energy = scale(box, contact ? [-0.3, 0.3, ...visible(bands, ec), ...visible(bands, ev)]
        : shown.flatMap(l => l.metal ? [l.before.ef - 1, l.before.ef] : [l.before.ec, l.before.ev, l.before.ef]));
      for (const layer of shown) {
        const a = Math.max(LEFT, px(layer.from)), b = Math.min(RIGHT, px(layer.to));
        const top = energy.at(contact ? 0 : layer.before.ef);
        if (layer.metal) drawing.append(make("rect", {x: a, y: top, width: b - a,
          height: box.top + box.height - top, fill: "#c4c4c4", "fill-opacity": 0.55}));
        if (layer.from > range[0]) drawing.append(make("line", {x1: a, x2: a, y1: BANDS.top, y2: BOTTOM,
          stroke: "#7a7a7a"}));
        drawing.append(rich({x: (a + b) / 2, y: BANDS.top + 16, "text-anchor": "middle",
          "font-weight": "bold"}, layer.pieces));
        if (!contact) before(energy, layer);
      }
      if (contact) within(energy);
      vertical(box, energy, contact ? ["Energy from E", "F", " (eV)"] : ["Energy from vacuum (eV)"]);
      horizontal();
    };
    const read = at => {
      const layer = layers.find(l => at <= l.to) ?? layers.at(-1);
      const shown = {layer: layer.name, x: fixed(at, 2), ef: contact ? "0" : fixed(layer.before.ef, 3)};
      if (!contact && !layer.metal) {
        Object.assign(shown, {ec: fixed(layer.before.ec, 3), ev: fixed(layer.before.ev, 3)});
      } else if (!layer.metal) {
        let i = layer.first;
        while (i < layer.last - 1 && x[i + 1] < at) i++;
        const share = x[i + 1] > x[i] ? Math.min(1, Math.max(0, (at - x[i]) / (x[i + 1] - x[i]))) : 0;
        const mix = v => v[i] + share * (v[i + 1] - v[i]);
        const factor = v => v[i] > 0 && v[i + 1] > 0 ? v[i] * (v[i + 1] / v[i]) ** share : mix(v);
        Object.assign(shown, {ec: fixed(mix(ec), 3), ev: fixed(mix(ev), 3), field: compact(mix(field)),
          n: compact(factor(n)), p: compact(factor(p))});
      }
      for (const out of root.querySelectorAll("[data-read]")) out.textContent = shown[out.dataset.read] ?? "–";
    };
    const pixel = event => {
      const box = svg.getBoundingClientRect();
      return Math.min(RIGHT, Math.max(LEFT, (event.clientX - box.left) * WIDTH / box.width));
    };
    svg.addEventListener("pointermove", event => {
      const at = pixel(event), from = drag ?? at;
      cursor.replaceChildren(make("rect", {x: Math.min(at, from), y: BANDS.top, width: Math.abs(at - from),
        height: BOTTOM - BANDS.top, fill: "#56b4e9", "fill-opacity": 0.25}),
      make("line", {x1: at, x2: at, y1: BANDS.top, y2: BOTTOM, stroke: "#000", "stroke-width": 0.7}));
      read(nm(at));
    });
    svg.addEventListener("pointerdown", event => { drag = pixel(event); event.preventDefault(); });
    addEventListener("pointerup", event => {
      if (drag === null) return;
      const ends = [drag, pixel(event)].sort((a, b) => a - b);
      drag = null;
      cursor.replaceChildren();
      if (ends[1] - ends[0] > 8) { range = ends.map(nm); draw(); }
    });
    svg.addEventListener("dblclick", () => { range = all; draw(); });
    const buttons = [...root.querySelectorAll("button")];
    buttons.forEach(button => button.addEventListener("click", () => {
      if (button.value === "all") range = all; else contact = button.value === "contact";
      buttons.filter(b => b.hasAttribute("aria-pressed")).forEach(b =>
        b.setAttribute("aria-pressed", String((b.value === "contact") === contact)));
      draw();
    }));
    root.hidden = false;
    draw();
  };
  document.querySelectorAll(".explorer").forEach(start);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach(details => { details.open = false; }));
})();
