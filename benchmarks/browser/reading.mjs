// node reading.mjs SITE: whether a page of each kind can be read by keyboard alone and without scripts: the tabulator
// comes to whatever can be used, each shows that it has the focus, nothing holds it, and without scripts the same words
// are there, folded parts open and the drawer of a phone as well. Exits with 1 for any finding.
import { SIZES, examine, kinds, layOut } from "./site.mjs";

const STEPS = 60; // of the tabulator: through the head of a page and well into its content
const [folder] = process.argv.slice(2);
const { address, chromium, report, end } = await examine(folder);
let focused = 0;

for (const page of kinds(folder))
  for (const [size, viewport] of Object.entries(SIZES)) {
    const found = (what) => report(`${size} /${page}: ${what}`);
    const words = await opened(page, viewport, true, async (tab) => {
      const { number, bare } = await tab.evaluate(unseen);
      focused += number;
      for (const element of bare) found(`does not show its focus: ${element}`);
      if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found("is wider than its window");
      await tab.reload({ waitUntil: "load" });
      await steps(tab, found);
      return text(tab);
    });
    const plain = await opened(page, viewport, false, async (tab) => {
      for (const what of await unfolded(tab)) found(`without scripts ${what}`);
      return text(tab);
    });
    if (plain !== words) found("reads otherwise without scripts");
  }

await end(`${focused} elements focused, ${kinds(folder).length} kinds of pages read without scripts`);

async function opened(page, viewport, scripts, visit) {
  const context = await chromium.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(viewport);
  await tab.setJavaScriptEnabled(scripts);
  await tab.goto(address + page, { waitUntil: "load" });
  const found = await visit(tab);
  await context.close();
  return found;
}

/** Press the tabulator: it moves on each time, and to nothing that cannot be seen. */
async function steps(tab, report) {
  let before = -1;
  for (let step = 0; step < STEPS; step += 1) {
    await tab.keyboard.press("Tab");
    const { at, last, seen, name } = await tab.evaluate(() => {
      const one = document.activeElement;
      const all = [...document.querySelectorAll("a[href], button, input, summary, [tabindex]")];
      const box = (one.matches(".md-option") ? one.nextElementSibling : one).getBoundingClientRect();
      const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { at: all.indexOf(one), last: one === document.body, seen, name: one.outerHTML.slice(0, 90) };
    });
    if (last) return;
    if (at === before) return report(`holds the focus at ${name}`);
    if (!seen) report(`takes the focus where nobody sees it: ${name}`);
    before = at;
  }
}

/** In the page: how many elements can have the focus, and those that look the same with it. */
async function unseen() {
  const looks = (one) => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, textDecoration } = getComputedStyle(one);
    return [outlineStyle !== "none" && outlineWidth !== "0px", boxShadow, backgroundColor, textDecoration].join();
  };
  const all = [...document.querySelectorAll(".md-content :is(a[href], summary, [tabindex='0'])")];
  const bare = all.filter((one) => {
    if (!one.checkVisibility()) return false;
    one.blur();
    const before = looks(one);
    one.focus({ focusVisible: true, preventScroll: true });
    return one === document.activeElement && looks(one) === before;
  });
  return { number: all.length, bare: bare.slice(0, 5).map((one) => one.outerHTML.slice(0, 90)) };
}

/** The words of a page's content, as they stand in it. */
async function text(tab) {
  await layOut(tab);
  return tab.$eval(".md-content", (content) => content.innerText.replace(/\s+/g, " "));
}

/** Open what is folded and the drawer by a click each, and tell which stay shut. */
async function unfolded(tab) {
  const shut = [];
  for (const one of (await tab.$$(".md-content details:not([open]) > summary")).slice(0, 5)) {
    if (!(await one.isVisible())) continue;
    await one.click();
    if (!(await one.evaluate((summary) => summary.parentElement.open))) shut.push("a folded part stays shut");
    await one.click();
  }
  const drawer = await tab.$(".md-header label[for=__drawer]");
  if (drawer && (await drawer.isVisible())) {
    await drawer.click();
    if (!(await tab.$eval("#__drawer", (box) => box.checked))) shut.push("the drawer stays shut");
    await tab.$eval("#__drawer", (box) => box.click());
  }
  return shut;
}
