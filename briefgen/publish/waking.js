// Material's script, asked for when a reader first does something: it costs a phone a third of a second, and a page is
// read without it. What a reader did meanwhile to a switch, or with a key, is done again for it.
const { script } = document.currentScript.dataset;
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "focusin", "click", "change", "keydown"];
let done;

document.documentElement.classList.replace("no-js", "js");
choose([...document.querySelectorAll("[data-md-component=palette] input")]);
if (location.search) document.write(`<script src="${script}"></script>`); // it marks the words searched for
else for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });

function wake(event) {
  if (["change", "keydown"].includes(event?.type)) done = event;
  if (document.getElementById("bg-theme")) return;
  const theme = Object.assign(document.createElement("script"), { id: "bg-theme", src: script });
  theme.addEventListener("load", () => {
    for (const sign of SIGNS) removeEventListener(sign, wake, { capture: true });
    done?.target.dispatchEvent(new done.constructor(done.type, done));
    if (document.getElementById("__search")?.checked) document.querySelector(".md-search__input").focus();
  });
  document.body.append(theme);
}

/** Show the colours that the reader chose or the system asks for, and the switch to the others, as the theme does. */
function choose(palettes) {
  const chosen = __md_get("__palette")?.index ?? palettes.findIndex(fits);
  const switched = palettes[chosen] ?? palettes[0];
  const media = switched?.dataset.mdColorMedia;
  const shown = media === "(prefers-color-scheme)" ? palettes.find((one) => one !== switched && fits(one)) : switched;
  for (const name of ["scheme", "primary", "accent"]) {
    const colour = shown?.getAttribute(`data-md-color-${name}`);
    if (colour) document.body.setAttribute(`data-md-color-${name}`, colour);
  }
  if (switched?.nextElementSibling) switched.nextElementSibling.hidden = false;
}

function fits({ dataset }) {
  return matchMedia(dataset.mdColorMedia).matches;
}
