// node places.mjs SITE: whether what is far from the window is there when it is wanted, on a page of each kind: an address
// with a fragment opens at its place, the browser's own search finds the last words, nothing jumps while one scrolls to
// the end and back, and a page that is loaded again stands where it stood. Exits with 1 for any finding.
import { SIZES, examine, kinds } from "./site.mjs";

const TRIED = 8; // anchors of a page, from its first to its last
const [folder] = process.argv.slice(2);
const { address, chromium, report, end } = await examine(folder);
let tried = 0;

for (const page of kinds(folder))
  for (const [size, viewport] of Object.entries(SIZES)) {
    const found = (what) => report(`${size} /${page}: ${what}`);
    const ids = await opened(page, viewport, async (tab) => {
      const jumps = await tab.evaluate(scrolled);
      if (jumps > 0) found(`jumps while one scrolls, by ${jumps}`);
      await tab.evaluate(halfway);
      const before = await tab.evaluate(standing);
      await tab.reload({ waitUntil: "load" });
      const after = await tab.evaluate(standing);
      if (after !== before) found(`stood at ${before}, and at ${after} when it was loaded again`);
      const words = await tab.evaluate(unfound);
      if (words) found(`the browser's search does not find “${words}”`);
      return tab.evaluate(anchors, TRIED);
    });
    for (const id of ids) {
      tried += 1;
      const off = await opened(`${page}#${id}`, viewport, (tab) => tab.evaluate(distance, id));
      if (off) found(`#${id} opens ${off} pixels from its place`);
    }
  }

await end(`${tried} addresses with a fragment opened`);

async function opened(page, viewport, visit) {
  const tab = await chromium.newPage();
  await tab.setViewport(viewport);
  await tab.goto(address + page, { waitUntil: "load" });
  const found = await visit(tab);
  await tab.close();
  return found;
}

/** In the page: some of the ids of its content that can be seen, evenly from the first to the last. */
function anchors(number) {
  const all = [...document.querySelectorAll(".md-content [id]")].filter((one) => !one.closest("svg, details") && one.id);
  const step = Math.max(1, (all.length - 1) / (number - 1));
  return [...new Set(Array.from({ length: number }, (_, nth) => all[Math.round(nth * step)]?.id))].filter(Boolean);
}

/** In the page: how far the element with this id is from where a fragment leads, once all has come to rest. */
async function distance(id) {
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  const { top, bottom } = document.getElementById(id).getBoundingClientRect();
  const end = Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight) < 2;
  if (end ? bottom <= innerHeight + 1 && top >= 0 : top >= 0 && top <= 140) return 0;
  return Math.round(top) || 1;
}

/** In the page: scroll to the middle as a reader does, so that what is above has its true height. */
async function halfway() {
  for (let step = 0; step < 400 && scrollY < (document.documentElement.scrollHeight - innerHeight) / 2; step += 1) {
    scrollBy({ top: innerHeight / 2, behavior: "instant" });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
}

/** In the page: what stands at the middle of the window, and where, once all has come to rest. */
async function standing() {
  for (let frame = 0; frame < 40; frame += 1) await new Promise(requestAnimationFrame);
  const all = [...document.querySelectorAll(".md-content :is(h1, h2, h3, p, li)")].map((one) => [one, one.getBoundingClientRect()]);
  const [one, { top }] = all.find(([, box]) => box.bottom > innerHeight / 2) ?? all.at(-1);
  return `${Math.round(top)} px: “${one.textContent.trim().slice(0, 30)}”`;
}

/** In the page: the last words of its content, when the browser does not find them; it marks what it finds. */
function unfound() {
  const last = [...document.querySelectorAll(".md-content p, .md-content li")].filter((one) => !one.closest("details")).at(-1);
  const words = last?.textContent.trim().split(/\s+/).slice(0, 4).join(" ");
  getSelection().empty();
  return words && !window.find(words) ? words : "";
}

/** In the page: by how much what stands in the window moved of itself, on the way to the end and back. */
async function scrolled() {
  let jumped = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (jumped += entry.value)));
  watch.observe({ type: "layout-shift" });
  const frames = async (number) => {
    for (let frame = 0; frame < number; frame += 1) await new Promise(requestAnimationFrame);
  };
  for (const way of [1, -1])
    for (let step = 0; step < 400; step += 1) {
      const before = scrollY;
      scrollBy({ top: (way * innerHeight) / 2, behavior: "instant" });
      await frames(3);
      if (Math.abs(scrollY - before) < 2) break;
    }
  await frames(3);
  watch.disconnect();
  return Math.round(jumped * 1000) / 1000;
}
