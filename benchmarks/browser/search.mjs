// node search.mjs SITE: whether the search leads first to facts and quotes by some of their words, be it as what somebody
// says in the sentence of a fact, to articles by their outlets, and to a speaker's page and quotes by the name. Exits with
// 1 if it does not for more than a few.
import fs from "node:fs";
import path from "node:path";
import { examine } from "./site.mjs";

const MOST = 10; // facts, and quotes, tried of each briefing
const WORDS = 5; // that a reader remembers of them
const FIRST = 4; // places: a sentence may be a fact and what somebody says, and stand in a dispute
const SURE = 0.95; // of all searches: some outlets are also somebody who is quoted
const TIME = { timeout: 20000 };

const [folder] = process.argv.slice(2);
const { address, chromium, report, end } = await examine(folder);
const tab = await chromium.newPage();
let tried = 0;

await tab.goto(address, { waitUntil: "load" });
await tab.evaluate(() => document.querySelector("label[for=__search]").click());
for (const slug of fs.readdirSync(path.join(folder, "briefings"))) {
  const { facts, quotes, indirect, articles } = JSON.parse(fs.readFileSync(path.join(folder, "briefings", slug, "briefing.json")));
  const own = quotes.filter((one) => !one.repeats.length); // others may be shown by the one that they repeat
  const spoken = [...quotes, ...indirect].flatMap(({ id, parts, content }) => (parts ?? [content]).map((one) => [one.sentence, id]));
  const saying = (sentence) => spoken.filter(([one]) => one === sentence).map(([, id]) => id);
  const told = facts.slice(0, MOST).map(({ id, statement: one }) => [[id, ...saying(one.sentence)], remembered(one.text)]);
  const said = own.map(({ id, parts }) => [[id], remembered(parts[0].text)]);
  const long = said.filter(([, words]) => words.split(" ").length === WORDS);
  for (const [ids, words] of [...told, ...long.slice(0, MOST)]) await trial(words, (found) => leads(found, ids));
  for (const outlet of new Set(articles.map((one) => one.outlet))) await trial(outlet, ([one]) => one.includes("/sources/"));
  const named = own.filter(({ speaker }) => speaker?.name && !speaker.described);
  for (const name of new Set(named.map(({ speaker }) => speaker.name))) {
    const ids = named.filter(({ speaker }) => speaker.name === name).map(({ id }) => id);
    await trial(name, (found) => leads(found, ["/people/"]) && found.some((one) => leads([one], ids)));
  }
}

await end(`${tried} searches`, (1 - SURE) * tried);

/** Search for `words` and tell whether what is found, in its order, is `right`. */
async function trial(words, right) {
  tried += 1;
  const found = await results(words);
  if (found.length && right(found)) return;
  report(`“${words}” leads to ${found.slice(0, 2)}`);
}

/** Tell whether one of the first of the ways `found` has one of `marks` in it. */
function leads(found, marks) {
  return found.slice(0, FIRST).some((one) => marks.some((mark) => one.includes(mark)));
}

/** The ways that the search shows for `words`: of a page on which things were found, those to the things. */
async function results(words) {
  await ask("");
  await tab.waitForFunction(() => !document.querySelector(".md-search-result__item"), TIME);
  const before = await tab.$eval(".md-search-result__meta", (meta) => meta.textContent);
  await ask(words);
  await tab.waitForFunction((was) => document.querySelector(".md-search-result__meta").textContent !== was, TIME, before);
  return tab.$$eval(".md-search-result__item", (items) =>
    items.flatMap((item) => {
      const [page, ...best] = item.querySelectorAll(":scope > a");
      const shown = [...(best.length ? best : [page]), ...item.querySelectorAll("details a")];
      return shown.map((link) => link.href.replace(/\?h=[^#]*/, ""));
    }),
  );
}

function ask(words) {
  return tab.$eval(
    ".md-search__input",
    (input, asked) => {
      input.value = asked;
      input.dispatchEvent(new KeyboardEvent("keyup"));
    },
    words,
  );
}

/** Some of the longer words, in their order. */
function remembered(text) {
  const words = text.match(/[\p{L}\d]{5,}/gu) ?? [];
  const step = Math.max(1, Math.floor(words.length / WORDS));
  return words.filter((_, nth) => nth % step === 0).slice(0, WORDS).join(" ");
}
