"use strict";
// Bands and field with read-out, zoom and a switch between before and in contact.
// Everything it needs stands in the page: <div class="explorer"> with data attributes.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 720, LEFT = 70, RIGHT = 14;
  const BANDS = {top: 12, height: 250}, FIELD = {top: 292, height: 120}, HEIGHT = 462;
  const EC = {stroke: "#0072b2", "stroke-width": 2.2};
  const EV = {stroke: "#d55e00", "stroke-width": 2.2, "stroke-dasharray": "13 2.5"};
  const EF = {stroke: "#000", "stroke-width": 1.3, "stroke-dasharray": "7 4"};

  const make = (name, attributes, text) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    return node;
  };

  const minus = text => text.replace("-", "−");
  const fixed = (value, digits) => minus(value.toFixed(digits));
  const compact = value => minus(value === 0 ? "0" : value.toExponential(2));

  const step = (span, most) => {
    const power = 10 ** Math.floor(Math.log10(span / most));
    return [1, 2, 5, 10].find(m => m * power * most >= span * (1 - 1e-9)) * power;
  };

  const start = root => {
    const numbers = name => root.dataset[name].split(" ").filter(Boolean).map(Number);
    const x = numbers("x"), ec = numbers("ec"), ev = numbers("ev"), field = numbers("field");
    const n = numbers("n"), p = numbers("p");
    const layers = [...root.querySelectorAll("li")].map(li => ({
      name: li.textContent, metal: li.dataset.metal === "true",
      from: Number(li.dataset.from), to: Number(li.dataset.to),
      first: Number(li.dataset.first), last: Number(li.dataset.last),
      before: {ec: Number(li.dataset.ec), ev: Number(li.dataset.ev), ef: Number(li.dataset.ef)},
    }));
    const all = [layers[0].from, layers[layers.length - 1].to];
    const svg = make("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img"});
    svg.append(make("title", {}, "Bands and field; drag to zoom, double-click to see all"));
    const drawing = make("g", {}), cursor = make("g", {});
    svg.append(drawing, cursor);
    root.querySelector(".canvas").append(svg);
    const readout = root.querySelector(".readout");
    let range = all, contact = true, drag = null;

    const px = at => LEFT + (WIDTH - LEFT - RIGHT) * (at - range[0]) / (range[1] - range[0]);
    const nm = pixel => range[0] + (range[1] - range[0]) * (pixel - LEFT) / (WIDTH - LEFT - RIGHT);
    const scale = (panel, low, high) => {
      const air = 0.08 * (high - low || 1), a = low - air, b = high + air;
      const at = v => panel.top + panel.height * (1 - (v - a) / (b - a));
      return {low: a, high: b, at};
    };

    const curve = (values, at, style) => {
      for (const layer of layers) {
        if (layer.metal && values !== field) continue;
        const points = [];
        for (let i = layer.first; i <= layer.last; i++) points.push([x[i], values[i]]);
        path(points, at, style);
      }
    };

    const path = (points, at, style) => {
      const inside = points.map(([a, v]) => `${px(a).toFixed(2)},${at(v).toFixed(2)}`);
      drawing.append(make("polyline", {points: inside.join(" "), fill: "none",
        "clip-path": "url(#explorer-frame)", ...style}));
    };

    const visible = values => {
      const seen = [];
      layers.forEach(layer => {
        for (let i = layer.first; i <= layer.last; i++) {
          const near = x[Math.max(layer.first, i - 1)] <= range[1] && x[Math.min(layer.last, i + 1)] >= range[0];
          if (near && !(layer.metal && values !== field)) seen.push(values[i]);
        }
      });
      return seen;
    };

    const panel = (box, s, label) => {
      drawing.append(make("rect", {x: LEFT, y: box.top, width: WIDTH - LEFT - RIGHT,
        height: box.height, fill: "none", stroke: "#000"}));
      const d = step(s.high - s.low, box.height / 34);
      for (let k = Math.ceil(s.low / d); k * d <= s.high; k++) {
        const y = s.at(k * d);
        const text = Math.abs(s.high) + Math.abs(s.low) > 1e4
          ? compact(k * d) : fixed(k * d, Math.max(0, -Math.floor(Math.log10(d) + 1e-9)));
        drawing.append(make("line", {x1: LEFT, x2: LEFT + 5, y1: y, y2: y, stroke: "#000"}));
        drawing.append(make("text", {x: LEFT - 6, y: y + 4, "text-anchor": "end", "font-size": 11.5}, text));
      }
      const middle = box.top + box.height / 2;
      drawing.append(make("text", {x: 12, y: middle, "text-anchor": "middle",
        transform: `rotate(-90 12 ${middle})`}, label));
    };

    const horizontal = () => {
      const d = step(range[1] - range[0], 9), bottom = FIELD.top + FIELD.height;
      for (let k = Math.ceil(range[0] / d - 1e-9); k * d <= range[1] * (1 + 1e-9); k++) {
        drawing.append(make("line", {x1: px(k * d), x2: px(k * d), y1: bottom, y2: bottom - 5, stroke: "#000"}));
        drawing.append(make("text", {x: px(k * d), y: bottom + 16, "text-anchor": "middle", "font-size": 11.5},
          fixed(k * d, Math.max(0, -Math.floor(Math.log10(d) + 1e-9)))));
      }
      drawing.append(make("text", {x: (LEFT + WIDTH - RIGHT) / 2, y: bottom + 38, "text-anchor": "middle"},
        root.dataset.axis));
    };

    const draw = () => {
      drawing.replaceChildren();
      const defs = make("defs", {}), clip = make("clipPath", {id: "explorer-frame"});
      clip.append(make("rect", {x: LEFT, y: 0, width: WIDTH - LEFT - RIGHT, height: HEIGHT}));
      defs.append(clip);
      drawing.append(defs);
      const shown = layers.filter(l => l.to > range[0] && l.from < range[1]);
      const levels = contact ? [0, ...visible(ec), ...visible(ev)]
        : shown.flatMap(l => l.metal ? [l.before.ef] : [l.before.ec, l.before.ev, l.before.ef]);
      const energy = scale(BANDS, Math.min(...levels), Math.max(...levels) + 0.1);
      for (const layer of shown) {
        const a = Math.max(LEFT, px(layer.from)), b = Math.min(WIDTH - RIGHT, px(layer.to));
        const top = energy.at(contact ? 0 : layer.before.ef);
        if (layer.metal) drawing.append(make("rect", {x: a, y: top, width: b - a,
          height: BANDS.top + BANDS.height - top, fill: "#c4c4c4", "fill-opacity": 0.55}));
        if (layer.from > range[0]) drawing.append(make("line", {x1: a, x2: a, y1: BANDS.top,
          y2: FIELD.top + FIELD.height, stroke: "#7a7a7a"}));
        drawing.append(make("text", {x: (a + b) / 2, y: BANDS.top + 16, "text-anchor": "middle",
          "font-weight": "bold"}, layer.name));
        if (!contact) for (const [key, style] of [["ec", EC], ["ev", EV], ["ef", EF]]) {
          if (layer.metal && key !== "ef") continue;
          path([[layer.from, layer.before[key]], [layer.to, layer.before[key]]], energy.at, style);
        }
      }
      if (contact) {
        curve(ec, energy.at, EC);
        curve(ev, energy.at, EV);
        path([[range[0], 0], [range[1], 0]], energy.at, EF);
        const seen = visible(field), f = scale(FIELD, Math.min(0, ...seen), Math.max(0, ...seen));
        path([[range[0], 0], [range[1], 0]], f.at, {stroke: "#c4c4c4"});
        curve(field, f.at, {stroke: "#000", "stroke-width": 1.8});
        panel(FIELD, f, "Field (V/m)");
      }
      panel(BANDS, energy, contact ? "Energy from E_F (eV)" : "Energy from vacuum (eV)");
      horizontal();
    };

    const describe = at => {
      const layer = layers.find(l => at <= l.to) ?? layers[layers.length - 1];
      const where = `${root.dataset.symbol} = ${fixed(at, 2)} nm, ${layer.name}: `;
      if (!contact) return where + (layer.metal ? "" : `E_C = ${fixed(layer.before.ec, 3)} eV, E_V = ${
        fixed(layer.before.ev, 3)} eV, `) + `E_F = ${fixed(layer.before.ef, 3)} eV from vacuum`;
      if (layer.metal) return where + "metal, E_F = 0, no field";
      let i = layer.first;
      while (i < layer.last - 1 && x[i + 1] < at) i++;
      const share = x[i + 1] > x[i] ? Math.min(1, Math.max(0, (at - x[i]) / (x[i + 1] - x[i]))) : 0;
      const mix = v => v[i] + share * (v[i + 1] - v[i]);
      const factor = v => v[i] > 0 && v[i + 1] > 0 ? v[i] * (v[i + 1] / v[i]) ** share : mix(v);
      return where + `E_C = ${fixed(mix(ec), 3)} eV, E_V = ${fixed(mix(ev), 3)} eV, E_F = 0, field = ${
        compact(mix(field))} V/m, n = ${compact(factor(n))} cm⁻³, p = ${compact(factor(p))} cm⁻³`;
    };

    const pixel = event => {
      const box = svg.getBoundingClientRect();
      return Math.min(WIDTH - RIGHT, Math.max(LEFT, (event.clientX - box.left) * WIDTH / box.width));
    };
    svg.addEventListener("pointermove", event => {
      const at = pixel(event), from = drag ?? at;
      cursor.replaceChildren(make("rect", {x: Math.min(at, from), y: BANDS.top, width: Math.abs(at - from),
        height: FIELD.top + FIELD.height - BANDS.top, fill: "#56b4e9", "fill-opacity": 0.25}),
      make("line", {x1: at, x2: at, y1: BANDS.top, y2: FIELD.top + FIELD.height, stroke: "#000", "stroke-width": 0.7}));
      readout.textContent = describe(nm(at));
    });
    svg.addEventListener("pointerdown", event => { drag = pixel(event); event.preventDefault(); });
    addEventListener("pointerup", event => {
      if (drag === null) return;
      const ends = [nm(drag), nm(pixel(event))].sort((a, b) => a - b);
      if (Math.abs(drag - pixel(event)) > 8) range = ends;
      drag = null;
      cursor.replaceChildren();
      draw();
    });
    svg.addEventListener("dblclick", () => { range = all; draw(); });
    for (const button of root.querySelectorAll("button")) button.addEventListener("click", () => {
      if (button.value === "all") range = all;
      else contact = button.value === "contact";
      for (const b of root.querySelectorAll("button[aria-pressed]")) {
        b.setAttribute("aria-pressed", String((b.value === "contact") === contact));
      }
      draw();
    });
    root.hidden = false;
    draw();
  };

  document.querySelectorAll(".explorer").forEach(start);
  const closed = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  addEventListener("beforeprint", () => { opened = closed(); opened.forEach(d => { d.open = true; }); });
  addEventListener("afterprint", () => { opened.forEach(d => { d.open = false; }); });
})();
