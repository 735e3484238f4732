// Draws what the page holds in #data. Texts of reports are set as text, never as HTML.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const holder = document.getElementById("map");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(holder, {
    attributionControl: false, zoomSnap: 0.25, zoomDelta: 1, minZoom: 1, maxZoom: 13,
    maxBounds: [[-72, -200], [86, 200]], zoomAnimation: !still, fadeAnimation: !still,
  });
  L.control.scale({ imperial: false }).addTo(map);

  // Land: each sheet is sea with land upon it, laid over the coarser ones.
  map.createPane("land").style.zIndex = 200;
  const renderer = L.canvas({ pane: "land", padding: 0.5 });
  const flat = { stroke: false, fillOpacity: 1, interactive: false, renderer, pane: "land", smoothFactor: 0.5 };
  for (const { box: [west, south, east, north], unit, rings } of data.sheets) {
    L.rectangle([[south, west], [north, east]], { ...flat, fillColor: colour("sea") }).addTo(map);
    const lines = rings.map((steps) => {
      const line = [];
      for (let n = 0, x = 0, y = 0; n < steps.length; n += 2) {
        x += steps[n];
        y += steps[n + 1];
        line.push([y / unit, x / unit]);
      }
      return line;
    });
    L.polygon(lines, { ...flat, fillColor: colour("land"), fillRule: "evenodd" }).addTo(map);
  }

  const svg = (name, values, ...children) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  const html = (name, className, ...children) => {
    const node = document.createElement(name);
    node.className = className;
    node.append(...children);
    return node;
  };

  // A dot: a ring in the colours of what is claimed there, and how many claims there are.
  const dot = (mark, total) => {
    const size = 8 + Math.min(8, 2 * Math.sqrt(total));
    const inner = size - 3.5;
    const round = 2 * Math.PI * inner;
    const node = svg("svg", { width: 2 * size, height: 2 * size, viewBox: `${-size} ${-size} ${2 * size} ${2 * size}` },
      svg("circle", { r: size, fill: colour("card") }));
    let at = 0;
    for (const [name, number] of mark.families) {
      const part = (number / total) * round;
      node.append(svg("circle", {
        r: inner, fill: "none", stroke: colour(name), "stroke-width": 5,
        "stroke-dasharray": `${part} ${round - part}`, "stroke-dashoffset": -at, transform: "rotate(-90)",
      }));
      at += part;
    }
    node.append(svg("text", {
      "text-anchor": "middle", dy: "0.35em", "font-size": total > 99 ? 7 : 9, "font-weight": 700, fill: colour("ink"),
    }, String(total)));
    return [node, size];
  };

  const halos = new Map();
  const markers = new Map();
  let chosen = null;
  const plain = (mark) => mark.exact
    ? { weight: 1, opacity: 0.45, fillOpacity: 0.08, dashArray: null }
    : { weight: 1.5, opacity: 0.8, fillOpacity: 0.1, dashArray: "5 5" };
  const choose = (id, move) => {
    const mark = data.marks.find((one) => one.id === id);
    if (chosen) {
      document.getElementById(chosen.id).classList.remove("chosen");
      halos.get(chosen.id).setStyle(plain(chosen));
    }
    chosen = mark;
    const section = document.getElementById(id);
    section.classList.add("chosen");
    halos.get(id).setStyle({ weight: 3, opacity: 1, fillOpacity: 0.22 });
    if (move) {
      map.fitBounds(halos.get(id).getBounds(), { maxZoom: 11, padding: [60, 60], animate: !still });
    } else {
      section.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
    }
  };

  for (const mark of data.marks) {
    const total = mark.families.reduce((sum, [, number]) => sum + number, 0);
    const main = mark.families.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    const halo = L.polygon(mark.halo, {
      color: mark.families.length > 1 ? colour("halo-ink") : colour(main), fillColor: colour(main), smoothFactor: 0, ...plain(mark),
    }).addTo(map);
    halo.on("click", () => choose(mark.id, false));
    halos.set(mark.id, halo);
    const claims = `${total} claim${total === 1 ? "" : "s"}`;
    const [drawn, size] = dot(mark, total);
    const about = mark.exact ? [] : [html("small", "", `${mark.about} · ${claims}`)];
    const node = html("div", "mark", drawn, html("span", "label", mark.name, ...about));
    const icon = L.divIcon({ html: node, className: "", iconSize: [2 * size, 2 * size], iconAnchor: [size - 20 * mark.shift, size] });
    const marker = L.marker(mark.centre, { icon, keyboard: false, zIndexOffset: mark.exact ? 1000 + total : 0 }).addTo(map);
    node.tabIndex = 0;
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", `${mark.name}, ${mark.about}: ${claims}`);
    marker.on("click", () => choose(mark.id, false));
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(mark.id, false);
      }
    });
    markers.set(mark.id, { node, marker, size });
  }
  for (const button of document.querySelectorAll("[data-mark]")) {
    button.addEventListener("click", () => choose(button.dataset.mark, true));
  }

  // Towns to find one's way by, where there is room between the places of the claims.
  const towns = data.towns.map(([name, lat, lon]) => {
    const node = html("div", "town", html("i", ""), name);
    node.setAttribute("aria-hidden", "true");
    const icon = L.divIcon({ html: node, className: "", iconSize: [0, 0] });
    L.marker([lat, lon], { icon, keyboard: false, interactive: false, zIndexOffset: -10000 }).addTo(map);
    return node;
  });

  // From afar, where its circle is smaller than a dot, an area is a dot with a broken edge. Nearer, nothing stands in
  // its middle, which would look like a place: its name is on the northern edge of the circle.
  const arrange = () => {
    for (const mark of data.marks.filter((one) => !one.exact)) {
      const { node, marker, size } = markers.get(mark.id);
      const middle = map.latLngToLayerPoint(mark.centre);
      const wide = middle.distanceTo(map.latLngToLayerPoint(mark.halo[0])) > 1.5 * size;
      node.classList.toggle("area", wide);
      node.classList.toggle("afar", !wide);
      marker.setLatLng(wide ? mark.halo[0] : mark.centre);
    }
  };

  // Labels that would lie over another are hidden until the map is nearer; dots go before areas, many claims before few.
  const number = (mark) => mark.families.reduce((sum, [, one]) => sum + one, 0);
  const order = [...data.marks].sort((a, b) => b.exact - a.exact || number(b) - number(a));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const declutter = () => {
    arrange();
    const shown = (mark) => markers.get(mark.id).node;
    const taken = order.filter((mark) => !shown(mark).classList.contains("area"))
      .map((mark) => [mark.id, shown(mark).querySelector("svg").getBoundingClientRect()]);
    for (const mark of order) {
      const own = shown(mark).querySelector(".label").getBoundingClientRect();
      const over = taken.some(([id, other]) => id !== mark.id && meet(own, other));
      shown(mark).classList.toggle("crowded", over);
      if (!over) taken.push(["", own]);
    }
    const frame = holder.getBoundingClientRect();
    const bounds = towns.map((node) => node.getBoundingClientRect());
    towns.forEach((node, n) => {
      const { left, right, top, bottom } = bounds[n];
      const own = { left: left - 24, right: right + 24, top: top - 18, bottom: bottom + 18 };
      const free = meet(own, frame) && !taken.some(([, other]) => meet(own, other));
      node.classList.toggle("hidden", !free);
      if (free) taken.push(["", bounds[n]]);
    });
  };
  map.on("zoomend moveend resize", declutter);

  if (data.marks.length) {
    const all = L.featureGroup([...halos.values()]).getBounds();
    map.fitBounds(all, { maxZoom: 11, paddingTopLeft: [50, 50], paddingBottomRight: [130, 40], animate: false });
  } else {
    map.setView([20, 20], 1.5, { animate: false });
  }
  declutter();

  // A link to a place of the list ("map.html#s0") opens the map there.
  const linked = () => {
    const id = location.hash.slice(1);
    if (markers.has(id)) choose(id, true);
  };
  addEventListener("hashchange", linked);
  linked();
})();
