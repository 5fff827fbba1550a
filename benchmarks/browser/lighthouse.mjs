// node lighthouse.mjs SITE: Lighthouse's marks for a phone, of a page of each kind. Exits with 1 below what is wanted.
import lighthouse from "lighthouse";
import { browser, kinds, serve } from "./site.mjs";

const WANTED = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const { address, server } = await serve(process.argv[2]);
const chromium = await browser();
const port = Number(new URL(chromium.wsEndpoint()).port);
let below = 0;

for (const page of kinds(process.argv[2]).filter((one) => one !== "there-is-no-such-page/")) {
  const { lhr } = await lighthouse(address + page, { port, onlyCategories: Object.keys(WANTED), logLevel: "silent" });
  const marks = Object.keys(WANTED).map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
  const missed = marks.filter(([name, mark]) => mark < WANTED[name]);
  below += missed.length;
  console.log(`/${page}: ${marks.map(([name, mark]) => `${name} ${mark}`).join(", ")}`);
  for (const [name] of missed)
    for (const { id, weight } of lhr.categories[name].auditRefs)
      if (weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
        console.log(`  ${name}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`);
}
await chromium.close();
server.close();
process.exit(below ? 1 : 0);
