// Where a place in the page is wanted, all above it has its true height (css/far.css): that which an address or a link
// leads to, and that where a reader stood who comes back or loads the page again.
const whole = () => document.documentElement.classList.add("bg-whole");
if (location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate") whole();
document.addEventListener("click", ({ target }) => target.closest("a")?.hash && whole(), true);

// Material's search, which needs scripts anyway, has no name for those who cannot see it.
const search = document.querySelector(".md-search[role=dialog]");
search?.setAttribute("aria-label", search.querySelector("input").placeholder);

// A source mark opens the sentence it leads to, in its paragraph, under the mouse, the focus and a finger, which follows
// the link at the second touch. Without scripts, and on a page from disk, a mark is the link that it is.
const WAIT = 200; // milliseconds, so that a mouse that only passes opens nothing
const LONG = 700; // characters from which a paragraph is no context any more, and the sentence stands alone
const articles = new Map();
const opened = document.createElement("div");
let shown, touched, timer;

if (location.protocol === "file:") {
  document.addEventListener("pointerover", ({ target }) => {
    if (target.matches(".bg-mark")) target.title = name(target);
  });
} else if (document.querySelector(".bg-mark")) {
  opened.id = "bg-opened";
  opened.className = "bg-opened md-typeset";
  opened.hidden = true;
  document.querySelector("main").append(opened);
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const mark = target.closest(".bg-mark");
    clearTimeout(timer);
    if (mark) timer = setTimeout(open, WAIT, mark);
    else if (!opened.contains(target)) timer = setTimeout(close, WAIT);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(".bg-mark:focus-visible")) open(target);
    else if (!opened.contains(target)) close();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    touched = pointerType === "touch";
    if (!target.closest(".bg-mark, .bg-opened")) close();
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".bg-mark");
    if (!mark || !touched || mark === shown) return;
    event.preventDefault();
    open(mark).then((found) => found || location.assign(mark.href));
  });
}

/** Its source, as it is read aloud; the browser shows it where no sentence opens. */
function name(mark) {
  return mark.getAttribute("aria-label") ?? mark.textContent;
}

/** Show the sentence of `mark` and tell whether it was found. */
async function open(mark) {
  clearTimeout(timer);
  if (mark === shown) return true;
  close();
  shown = mark;
  const words = await sentence(mark).catch(() => null);
  if (!words || shown !== mark) return Boolean(words);
  const source = Object.assign(document.createElement("a"), { href: mark.href, tabIndex: -1 });
  source.textContent = name(mark);
  opened.replaceChildren(words, source);
  opened.hidden = false;
  mark.setAttribute("aria-describedby", opened.id);
  place(mark);
  return true;
}

function close() {
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  opened.hidden = true;
}

/** The paragraph that `mark` leads into, its own sentence marked. */
async function sentence({ href }) {
  const [page, id] = href.split("#");
  if (!articles.has(page)) articles.set(page, fetch(page).then((answer) => answer.text()));
  const article = new DOMParser().parseFromString(await articles.get(page), "text/html");
  const found = article.getElementById(id);
  if (!found) return null;
  const own = Object.assign(document.createElement("mark"), { textContent: found.textContent });
  const around = found.parentElement.textContent.length < LONG ? [...found.parentElement.childNodes] : [found];
  const words = Object.assign(document.createElement("p"), { lang: found.closest("[lang]")?.lang ?? "" });
  words.append(...around.map((node) => (node === found ? own : node.textContent)));
  return words;
}

/** Put what is open below `mark`, above it where the window ends, and never beyond the window's edge. */
function place(mark) {
  const room = 8;
  const at = mark.getBoundingClientRect();
  const from = opened.offsetParent.getBoundingClientRect();
  const below = at.bottom + room + opened.offsetHeight < innerHeight || at.top < opened.offsetHeight;
  const most = document.documentElement.clientWidth - opened.offsetWidth - room;
  opened.style.left = `${Math.max(room, Math.min(at.left, most)) - from.left}px`;
  opened.style.top = `${(below ? at.bottom + room / 2 : at.top - room / 2 - opened.offsetHeight) - from.top}px`;
}
