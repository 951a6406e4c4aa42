/* The site of `zhoukou-news view`, in the browser. Everything shown is made as text nodes: nothing of a page can become
   markup or script. Data comes as scripts that call zhoukouNews.put, since a page opened from a disk can load no other. */
"use strict";
(() => {
  // --- data: loaded when it is looked at --------------------------------------------------------------------------

  const waiting = new Map();
  const given = new Map();
  let site;

  globalThis.zhoukouNews = {
    put(name, value) {
      if (name === "site") {
        site = value;
        start();
        return;
      }
      given.set(name, value);
      if (given.size > 400) given.delete(given.keys().next().value); // those put first
      const entry = waiting.get(name);
      if (entry) entry.resolve(value);
    },
  };

  function load(name) {
    if (given.has(name)) return Promise.resolve(given.get(name));
    if (!waiting.has(name)) {
      const entry = {};
      entry.promise = new Promise((resolve, reject) => {
        entry.resolve = resolve;
        const script = document.createElement("script");
        script.src = `data/${name}.js`;
        script.onload = () => {
          script.remove();
          waiting.delete(name);
          if (!given.has(name)) reject(new Error(`data/${name}.js holds nothing; make the site again`));
        };
        script.onerror = () => {
          script.remove();
          waiting.delete(name);
          reject(new Error(`data/${name}.js is missing; make the site again, or copy the whole folder`));
        };
        document.head.append(script);
      });
      waiting.set(name, entry);
    }
    return waiting.get(name).promise;
  }

  // As Python orders texts, by code points; JavaScript's own order is that of UTF-16 units.
  function before(a, b) {
    const [one, other] = [Array.from(a), Array.from(b)];
    for (let i = 0; i < Math.min(one.length, other.length); i++) {
      if (one[i] !== other[i]) return one[i].codePointAt(0) < other[i].codePointAt(0);
    }
    return one.length < other.length;
  }

  async function documentOf(id) {
    let [low, high] = [0, site.lists.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (before(id, site.lists[middle])) high = middle;
      else low = middle;
    }
    const list = await listed(low);
    const at = list.findIndex((entry) => entry[0] === id);
    if (at < 0) throw new Error(`there is no document ${id}`);
    const number = low * site.listed + at;
    const value = await load(`document/${Math.floor(number / site.folder)}/${number}`);
    return { ...value, number };
  }

  const listed = (number) => load(`list/${number}`);
  const neighbour = async (number) => {
    if (number < 0 || number >= site.documents) return null;
    return (await listed(Math.floor(number / site.listed)))[number % site.listed][0];
  };

  async function personOf(id) {
    const file = parseInt(id.slice(-4), 16) % site.personFiles;
    const person = Number.isNaN(file) ? null : (await load(`person/${file}`)).find((one) => one.id === id);
    if (!person) throw new Error(`there is no person ${id}`);
    return person;
  }

  // --- making elements --------------------------------------------------------------------------------------------

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }

  function drawn(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const main = () => document.getElementById("main");
  const say = (text) => (document.getElementById("status").textContent = text);
  const words = (name) => name.replace(/_id$/, "").replaceAll("_", " ");
  const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many || one + "s"}`;
  const zh = (text, tag = "span") => make(tag, { lang: "zh", class: "zh" }, text);
  const day = (date) => (date ? make("time", { datetime: date }, date) : "");
  const link = (route, ...children) => make("a", { href: route }, ...children);
  const route = (...parts) => `#/${parts.map(encodeURIComponent).join("/")}`;
  const number = (text) => text.replace(/^-?\d+/, (whole) => BigInt(whole).toLocaleString("en"));
  const documentIn = (rowId) => rowId.replace(/-\d{2,}(-[ma]\d+)?$/, "");
  const articleIn = (rowId) => rowId.replace(/-[ma]\d+$/, "");
  const tableOf = (name) => site.tables.find((table) => table.name === name);

  // --- the list of documents and articles -------------------------------------------------------------------------

  const MEANING = {
    meetings: "a meeting",
    accounts: "a bank account",
    amounts: "an amount of money",
    guesses: "a guess",
    warnings: "a warning",
  };
  const SHOWN = 50;

  async function showList(parameters) {
    const state = { q: "", from: "", to: "", holds: "", kind: "", person: "", sort: "", ...parameters };
    const results = make("div", { "aria-live": "off" });
    const summary = make("p", { class: "facts", role: "status" });
    const field = (label, control, width) => make("label", { class: width }, label, control);
    const input = (name, attributes) => {
      const element = make("input", { name, value: state[name], autocomplete: "off", ...attributes });
      element.addEventListener("input", () => changed(name, element.value));
      return element;
    };
    const choice = (name, options) => {
      const element = make("select", { name }, ...options.map(([value, text]) => make("option", { value }, text)));
      element.value = state[name];
      element.addEventListener("change", () => changed(name, element.value));
      return element;
    };
    const person = await personField(state.person, (id) => changed("person", id));
    const kinds = ["official", "journalist", "contact", "other"];
    // On a phone, the list is to be seen, and the filters when they are wanted.
    function unfold() {
      const open = filters.classList.toggle("open");
      filters.querySelector(".fold").setAttribute("aria-expanded", String(open));
    }
    const holds = site.flags.filter((flag) => !kinds.includes(flag));
    const filters = make(
      "form",
      { class: "filters", role: "search", "aria-label": "Articles", onsubmit: (event) => event.preventDefault() },
      field("Words of headline, text, meeting, place", input("q", { type: "search", "data-search": true }), "w4 first"),
      make("button", { class: "fold", type: "button", "aria-expanded": "false", onclick: unfold }, "Filters and order"),
      field("Person", person, "w3"),
      field(
        "Order",
        choice("sort", [
          ["", "as documents"],
          ["date", "oldest first"],
          ["-date", "newest first"],
        ]),
        "w3",
      ),
      field("From", input("from", { type: "date" }), "w2"),
      field("To", input("to", { type: "date" }), "w2"),
      field(
        "Naming a person of kind",
        choice("kind", [["", "any or none"], ...kinds.map((kind) => [kind, kind])]),
        "w3",
      ),
      field("With", choice("holds", [["", "anything"], ...holds.map((flag) => [flag, MEANING[flag]])]), "w3"),
    );
    main().replaceChildren(
      make(
        "div",
        { class: "sheet" },
        make("h1", {}, "Articles"),
        make("p", { class: "facts" }, overview()),
        site.withoutText > 0 &&
          make(
            "p",
            { class: "note" },
            site.sources
              ? `${count(site.withoutText, "document")} stand here without the page's text, which is not among the sources.`
              : "The pages themselves were not given (--sources): the rows stand here without the text they were read from.",
          ),
        filters,
        summary,
        results,
      ),
    );

    if (Object.keys(parameters).some((name) => name !== "q")) unfold();

    let timer;
    function changed(name, value) {
      state[name] = value;
      const kept = Object.entries(state).filter(([, text]) => text);
      history.replaceState(null, "", `#/${kept.length ? "?" + new URLSearchParams(kept) : ""}`);
      clearTimeout(timer);
      timer = setTimeout(find, 120);
    }

    let run = 0;
    async function find() {
      const current = ++run;
      const filtered = ["q", "from", "to", "holds", "kind", "person"].some((name) => state[name]);
      let entries = [];
      let more = null;
      try {
        if (!filtered && !state.sort) {
          // Nothing is looked for: the first file is enough, and others come as they are scrolled to.
          let next = 0;
          more = async () => (next < site.lists.length ? (await listed(next++)).map(whole) : null);
          entries = (await more()) || [];
        } else {
          const wanted = state.person ? new Set((await personOf(state.person)).articles.map((one) => one[0])) : null;
          const test = tester(state, wanted, await wordsOf(termsOf(state.q)));
          for (let i = 0; i < site.lists.length; i++) {
            const list = await listed(i);
            if (current !== run) return;
            if (i % 8 === 7) summary.textContent = `Looking through ${i + 1} of ${site.lists.length} parts …`;
            for (const entry of list) {
              const found = entry[4].filter((article, number) => test(entry, article, entry[5] + number));
              if (found.length) entries.push([entry, found]);
            }
          }
        }
      } catch (error) {
        if (current === run) results.replaceChildren(failure(error));
        return;
      }
      if (current !== run) return;
      if (state.sort) entries = sorted(entries, state.sort === "date" ? 1 : -1);
      const articles = entries.reduce((sum, [, found]) => sum + found.length, 0);
      // Words of three characters and more are looked up when they are shown.
      const about = termsOf(state.q).some((term) => Array.from(term).length > 2) && articles > 0 ? "up to " : "";
      const found = (articles, documents) => `${count(articles, "article")} in ${count(documents, "document")}`;
      const nothing = () =>
        make("p", { class: "note" }, "No article fits. Take a filter away, or look for another word.");
      summary.textContent = filtered
        ? about + found(articles, state.sort ? new Set(entries.map(([entry]) => entry[0])).size : entries.length)
        : "";
      const list = make("ol", { class: "list" });
      results.replaceChildren(list);
      if (!entries.length) {
        results.append(nothing());
        return;
      }
      const terms = termsOf(state.q);
      const looked = [];
      growing(list, entries, more, (entry) => {
        const item = entryItem(entry, state.q);
        if (terms.length) looked.push(lookUp(item, entry, terms).catch((error) => item.append(failure(error))));
        return item;
      });
      if (about && entries.length <= SHOWN) {
        await Promise.all(looked);
        if (current !== run) return;
        summary.textContent = found(list.querySelectorAll("li li").length, list.children.length);
        if (!list.children.length) results.append(nothing());
      }
    }
    await find();
  }

  const whole = (entry) => [entry, entry[4]];

  // Articles by date, each in an item of its own; those without a date last.
  function sorted(entries, direction) {
    const apart = entries.flatMap(([entry, found]) => found.map((article) => [entry, [article]]));
    const key = ([, [article]]) => article[2] || "";
    return apart.sort((a, b) => !key(a) - !key(b) || direction * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  const termsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  // For each word of two characters or more, the numbers of the articles that may have it: those with all its pairs.
  async function wordsOf(terms) {
    const found = new Map();
    for (const term of terms) {
      const characters = Array.from(term);
      let numbers = null;
      for (let i = 0; i + 1 < characters.length; i++) {
        const [a, b] = [characters[i].codePointAt(0), characters[i + 1].codePointAt(0)];
        const file = await load(`words/${(a * 31 + b) % site.wordFiles}`);
        const entry = file.find(([pair]) => pair === characters[i] + characters[i + 1]);
        let at = 0;
        const own = new Set(entry ? entry[1].map((step) => (at += step)) : []);
        numbers = numbers ? new Set([...numbers].filter((one) => own.has(one))) : own;
        if (!numbers.size) break;
      }
      found.set(term, numbers || new Set());
    }
    return found;
  }

  function tester(state, wanted, words) {
    const terms = termsOf(state.q);
    const bit = (name) => (name ? 1 << site.flags.indexOf(name) : 0);
    const flags = bit(state.holds) | bit(state.kind);
    return (entry, [ordinal, headline, date, has, meetings], number) => {
      if ((has & flags) !== flags) return false;
      if ((state.from && !(date >= state.from)) || (state.to && !(date && date <= state.to))) return false;
      if (wanted && !wanted.has(`${entry[0]}-${String(ordinal).padStart(2, "0")}`)) return false;
      if (!terms.length) return true;
      const text = listedText(entry, headline, meetings);
      return terms.every((term) => text.includes(term) || words.get(term).has(number));
    };
  }

  const listedText = (entry, headline, meetings) =>
    [entry[0], entry[1], entry[2], headline, ...meetings].join("\n").toLowerCase();

  // Where words stand in the texts of an item's articles; articles that do not have them after all are taken away.
  async function lookUp(item, [entry, found], terms) {
    const { rows } = await documentOf(entry[0]);
    const items = item.querySelectorAll("ol > li");
    found.forEach(([ordinal, headline, , , meetings], i) => {
      const row = rows.articles.find((one) => one.ordinal === ordinal);
      const text = [row.headline, ...row.subheads, row.body].filter(Boolean).join("\n");
      const low = text.toLowerCase();
      const missing = terms.filter((term) => !low.includes(term));
      if (missing.some((term) => !listedText(entry, headline, meetings).includes(term))) {
        items[i].remove();
        return;
      }
      const body = row.body || "";
      const place = Math.min(...terms.map((term) => body.toLowerCase().indexOf(term)).filter((at) => at >= 0));
      if (place < Infinity && low.length === text.length) {
        const start = Math.max(place - 24, 0);
        const part = body
          .slice(start, place + 60)
          .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "")
          .replaceAll("\n", " ");
        const shown = found_in(`${start ? "…" : ""}${part}${place + 60 < body.length ? "…" : ""}`, terms);
        items[i].append(make("span", { class: "excerpt" }, shown));
      }
    });
    if (!item.querySelector("ol > li")) item.remove();
  }

  // Items of a list, added as it is scrolled; with a button for whoever does not scroll.
  function growing(list, entries, more, item) {
    let shown = 0;
    let done = false;
    const button = make("button", { class: "more", type: "button" }, "Show more");
    const add = async () => {
      if (done) return;
      if (shown >= entries.length && more) {
        const next = await more();
        if (next) entries = entries.concat(next);
        else more = null;
      }
      list.append(...entries.slice(shown, shown + SHOWN).map(item));
      shown = Math.min(shown + SHOWN, entries.length);
      if (shown >= entries.length && !more) {
        done = true;
        button.remove();
      }
    };
    button.addEventListener("click", add);
    list.after(button);
    if ("IntersectionObserver" in globalThis) {
      new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && add(), {
        rootMargin: "600px",
      }).observe(button);
    }
    add();
  }

  function entryItem([[id, place, newspaper, year, articles], found], q) {
    const terms = q.split(/\s+/).filter(Boolean);
    return make(
      "li",
      {},
      make(
        "div",
        { class: "of" },
        link(route("document", id), id),
        (newspaper || place) && zh([newspaper, place].filter(Boolean).join(" · ")),
        year && make("span", { class: "num" }, year),
        found.length < articles.length && `${found.length} of ${count(articles.length, "article")}`,
      ),
      make(
        "ol",
        {},
        found.map(([ordinal, headline, date, has, meetings]) => {
          const rowId = `${id}-${String(ordinal).padStart(2, "0")}`;
          const has_ = (name) => (has & (1 << site.flags.indexOf(name))) !== 0;
          return make(
            "li",
            {},
            date ? make("time", { datetime: date }, date) : make("time", {}, "no date"),
            make(
              "span",
              {},
              link(
                route("document", id, rowId),
                headline ? found_in(headline, terms) : make("em", {}, "without a headline"),
              ),
              make(
                "span",
                { class: "badges" },
                has_("meetings") &&
                  make(
                    "span",
                    { class: "badge meetings", title: meetings.join("; ") },
                    count(meetings.length, "meeting"),
                  ),
                has_("accounts") && make("span", { class: "badge accounts" }, "account"),
                has_("amounts") && make("span", { class: "badge" }, "¥"),
                has_("guesses") && make("span", { class: "badge" }, "guess"),
                has_("warnings") && make("span", { class: "badge warnings" }, "warning"),
              ),
            ),
          );
        }),
      ),
    );
  }

  // A text with the terms looked for marked in it.
  function found_in(text, terms) {
    const out = make("span", { lang: "zh", class: "zh" });
    const low = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let [best, length] = [-1, 0];
      for (const term of terms) {
        const place = low.indexOf(term.toLowerCase(), at);
        if (place >= 0 && (best < 0 || place < best)) [best, length] = [place, term.length];
      }
      if (best < 0 || low.length !== text.length) break;
      out.append(text.slice(at, best), make("mark", {}, text.slice(best, best + length)));
      at = best + length;
    }
    out.append(text.slice(at));
    return out;
  }

  function overview() {
    const [first, last] = site.dates;
    const rows = site.rows;
    const parts = [
      count(site.documents, "document"),
      count(rows.articles, "article"),
      count(rows.meetings, "meeting"),
      count(rows.people, "person", "people"),
      count(rows.bank_accounts, "bank account"),
    ];
    return `${parts.join(", ")}${first ? `; ${first === last ? first : `${first} to ${last}`}` : ""}.`;
  }

  let everyone;
  function people() {
    everyone ??= (async () => {
      const all = [];
      for (let i = 0; i < site.peopleLists; i++) all.push(...(await load(`people/${i}`)));
      return all;
    })();
    return everyone;
  }
  const named = (text) => {
    const low = text.toLowerCase().trim();
    const plain = low.replace(/\s+/g, "");
    return ([, name, pinyin]) => name.includes(low) || (pinyin || "").toLowerCase().replace(/\s+/g, "").includes(plain);
  };

  // A field with suggestions: name or pinyin of a person.
  async function personField(id, chosen) {
    const box = make("span", {});
    const input = make("input", {
      type: "search",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": "persons",
      "aria-autocomplete": "list",
      autocomplete: "off",
      placeholder: "name or pinyin",
    });
    const list = make("ul", { class: "suggestions", id: "persons", role: "listbox", hidden: true });
    box.append(input, list);
    if (id)
      input.value = await personOf(id).then(
        (one) => one.name,
        () => "",
      );
    let active = -1;
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const choose = (item) => {
      input.value = item.dataset.name;
      close();
      chosen(item.dataset.id);
    };
    input.addEventListener("input", async () => {
      if (!input.value.trim()) {
        close();
        chosen("");
        return;
      }
      const text = input.value;
      const found = (await people()).filter(named(text)).slice(0, 30);
      if (text !== input.value) return;
      list.replaceChildren(
        ...found.map(([key, name, pinyin, kind, articles], i) => {
          const item = make(
            "li",
            { role: "option", id: `person-${i}`, "aria-selected": "false", "data-id": key, "data-name": name },
            zh(name),
            make("span", { class: "soft" }, ` ${pinyin || ""}, ${kind}, ${count(articles, "article")}`),
          );
          item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            choose(item);
          });
          return item;
        }),
      );
      if (!found.length) list.append(make("li", { class: "soft" }, "nobody of that name"));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      active = -1;
    });
    input.addEventListener("keydown", (event) => {
      const items = [...list.querySelectorAll("[role=option]")];
      if (event.key === "Escape") close();
      else if (list.hidden || !items.length) return;
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        active = (active + (event.key === "ArrowDown" ? 1 : items.length - (active < 0 ? 0 : 1))) % items.length;
        items.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
        items[active].scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", items[active].id);
      } else if (event.key === "Enter") choose(items[Math.max(active, 0)]);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    return box;
  }

  // --- people -----------------------------------------------------------------------------------------------------

  async function showPeople(parameters) {
    const state = { q: "", kind: "", ...parameters };
    const list = make("tbody", {});
    const summary = make("p", { class: "facts", role: "status" });
    const holder = make(
      "div",
      { class: "scroll" },
      make(
        "table",
        {},
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            ...["Name", "Pinyin", "Kind"].map((text) => make("th", { scope: "col" }, text)),
            ...["Articles", "Meetings", "Mentions"].map((text) => make("th", { scope: "col", class: "num" }, text)),
          ),
        ),
        list,
      ),
    );
    const query = make("input", {
      type: "search",
      value: state.q,
      "data-search": true,
      autocomplete: "off",
      name: "q",
    });
    const kind = make(
      "select",
      { name: "kind" },
      make("option", { value: "" }, "any"),
      ...["official", "journalist", "contact", "other"].map((one) => make("option", { value: one }, one)),
    );
    kind.value = state.kind;
    main().replaceChildren(
      make(
        "div",
        { class: "sheet" },
        make("h1", {}, "People"),
        make(
          "p",
          { class: "facts" },
          "Mentions with the same name and the same kind are one person here; whether they are one in life is for you to say. Most often named first.",
        ),
        make(
          "form",
          { class: "filters", role: "search", "aria-label": "People", onsubmit: (event) => event.preventDefault() },
          make("label", { class: "w4" }, "Name or pinyin", query),
          make("label", { class: "w3" }, "Kind", kind),
        ),
        summary,
        holder,
      ),
    );
    const item = ([id, name, pinyin, of, articles, meetings, mentions]) =>
      make(
        "tr",
        {},
        make("td", {}, link(route("person", id), zh(name))),
        make("td", {}, pinyin || ""),
        make("td", {}, of),
        ...[articles, meetings, mentions].map((n) => make("td", { class: "num" }, n.toLocaleString("en"))),
      );
    let timer;
    let run = 0;
    async function find() {
      const current = ++run;
      state.q = query.value;
      state.kind = kind.value;
      const kept = Object.entries(state).filter(([, text]) => text);
      history.replaceState(null, "", `#/people${kept.length ? "?" + new URLSearchParams(kept) : ""}`);
      let entries;
      let more = null;
      if (!kept.length) {
        let next = 0;
        more = async () => (next < site.peopleLists ? load(`people/${next++}`) : null);
        entries = (await more()) || [];
      } else
        entries = (await people()).filter(
          (one) => (!state.kind || one[3] === state.kind) && (!state.q || named(state.q)(one)),
        );
      if (current !== run) return;
      summary.textContent = kept.length ? count(entries.length, "person", "people") : "";
      list.replaceChildren();
      holder.parentNode.querySelectorAll(".more").forEach((button) => button.remove());
      const body = { append: (...rows) => list.append(...rows), after: (button) => holder.after(button) };
      growing(body, entries, more, item);
    }
    query.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(find, 120);
    });
    kind.addEventListener("change", find);
    await find();
  }

  async function showPerson(id) {
    const person = await personOf(id);
    const article = new Map(person.articles.map((one) => [one[0], one]));
    document.title = `${person.name} – Zhoukou news`;
    const titles = person.titles.map(([title, articleId]) => ({
      title,
      articleId,
      date: article.get(articleId)?.[2] || null,
    }));
    const section = (name, ...children) => make("section", {}, make("h2", {}, name), ...children);
    // Wide tables are scrolled sideways on a phone, by the keyboard too.
    const grid = (heads, rows) =>
      make(
        "div",
        {
          class: `scroll${heads.length > 3 ? " wide" : ""}`,
          tabindex: "0",
          role: "region",
          "aria-label": heads.join(", "),
        },
        make(
          "table",
          {},
          make("thead", {}, make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)))),
          make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))),
        ),
      );
    const meetings = [...person.meetings].sort((a, b) => !a[2] - !b[2] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0));
    main().replaceChildren(
      make(
        "div",
        { class: "sheet" },
        make(
          "div",
          { class: "who" },
          zh(person.name, "h1"),
          make("span", { class: "pinyin" }, person.pinyin || ""),
          make("span", { class: "badge" }, person.kind),
        ),
        make(
          "p",
          { class: "facts" },
          `${count(person.articles.length, "article")}, ${count(person.meetings.length, "meeting")}`,
          person.phones.length ? `; telephone ${person.phones.join(", ")}` : "",
        ),
        person.guesses.map((guess) => make("p", { class: "guess" }, `${guess.field}: ${guess.reason}`)),
        titles.length > 0 && section("Titles over time", timeline(titles), titleTable(titles, grid)),
        meetings.length > 0 &&
          section(
            "Meetings",
            grid(
              ["Date", "Meeting", "Organizer", "As"],
              meetings.map(([key, name, date, organizer, role, title]) => [
                day(date),
                link(route("meeting", key), name ? zh(name) : "a meeting without a name"),
                organizer ? zh(organizer) : "",
                [role || "", title ? [", ", zh(title)] : ""].flat(),
              ]),
            ),
          ),
        person.met.length > 0 &&
          section(
            "Met at these meetings",
            person.met.length < person.met_count &&
              make("p", { class: "facts" }, `The ${person.met.length} met most often, of ${person.met_count}.`),
            grid(
              ["Name", "Kind", "Meetings"],
              person.met.map(([key, name, kind, times]) => [link(route("person", key), zh(name)), kind, String(times)]),
            ),
          ),
        section(
          "Named in",
          grid(
            ["Date", "Article", "Times"],
            person.articles.map(([key, headline, date, documentId, times]) => [
              day(date),
              link(route("document", documentId, person.id, "name"), headline ? zh(headline) : "without a headline"),
              String(times),
            ]),
          ),
        ),
      ),
    );
  }

  function titleTable(titles, grid) {
    const by = new Map();
    for (const one of titles) {
      if (!by.has(one.title)) by.set(one.title, []);
      by.get(one.title).push(one);
    }
    const rows = [...by].map(([title, uses]) => {
      const dates = uses
        .map((one) => one.date)
        .filter(Boolean)
        .sort();
      const [first, last] = [dates[0], dates.at(-1)];
      return {
        title,
        uses,
        first: first || "9999",
        when: first ? (first === last ? first : `${first} to ${last}`) : "no date",
      };
    });
    rows.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    return grid(
      ["Title", "Printed", "Articles"],
      rows.map((row) => [
        zh(row.title),
        row.when,
        row.uses.length > 6
          ? String(row.uses.length)
          : make(
              "span",
              {},
              ...row.uses.flatMap((one, i) => [
                i ? ", " : "",
                link(route("document", documentIn(one.articleId), one.articleId), String(i + 1)),
              ]),
            ),
      ]),
    );
  }

  const DAY = 86400000;
  // Each title on a line of its own, a dot for each day on which it is printed.
  function timeline(titles) {
    const dated = titles.filter((one) => one.date);
    const names = [...new Set(dated.sort((a, b) => (a.date < b.date ? -1 : 1)).map((one) => one.title))].slice(0, 14);
    if (!names.length) return null;
    const days = dated.map((one) => Date.parse(one.date));
    let [first, last] = [Math.min(...days), Math.max(...days)];
    if (last - first < 6 * DAY) [first, last] = [first - 3 * DAY, last + 3 * DAY];
    // Drawn for the width that it gets, so that its letters keep their size.
    const small = narrow();
    const letters = small ? 8 : 18;
    const longest = Math.max(...names.map((name) => Array.from(name).length));
    const left = Math.min(longest, letters) * 13.5 + (small ? 44 : 24);
    const [width, height] = [small ? 420 : 960, names.length * 30 + 44];
    const x = (day) => left + ((day - first) / (last - first)) * (width - left - 46);
    const label = `Titles by date: ${names.join(", ")}`;
    const svg = drawn("svg", {
      viewBox: `0 0 ${width} ${height}`,
      class: "timeline",
      role: "img",
      "aria-label": label,
    });
    // On whole days, six at most.
    const step = Math.max(1, Math.ceil((last - first) / DAY / (small ? 2 : 6))) * DAY;
    for (let day = first; day <= last; day += step) {
      svg.append(
        drawn("line", { x1: x(day), x2: x(day), y1: 8, y2: height - 28, class: "axis" }),
        drawn(
          "text",
          { x: x(day), y: height - 10, "text-anchor": "middle", class: "tick" },
          new Date(day).toISOString().slice(0, 10),
        ),
      );
    }
    names.forEach((name, i) => {
      const y = 24 + i * 30;
      const of = dated.filter((one) => one.title === name).map((one) => Date.parse(one.date));
      const text = Array.from(name);
      const shown = text.length > letters ? text.slice(0, letters - 1).join("") + "…" : name;
      svg.append(
        drawn("text", { x: 12, y: y + 5, lang: "zh" }, drawn("title", {}, name), shown),
        drawn("line", { x1: x(Math.min(...of)), x2: x(Math.max(...of)), y1: y, y2: y, class: "span" }),
        ...[...new Set(of)].map((day) =>
          drawn(
            "circle",
            { cx: x(day), cy: y, r: 5 },
            drawn("title", {}, `${name}, ${new Date(day).toISOString().slice(0, 10)}`),
          ),
        ),
      );
    });
    return svg;
  }

  // --- a page beside its rows -------------------------------------------------------------------------------------

  const LINES = {
    articles: (c) => [[`linear-gradient(${c},${c})`, 2, 0]],
    meetings: (c) => [[`repeating-linear-gradient(90deg,${c} 0 6px,transparent 6px 10px)`, 2, 0]],
    people: (c) => [[`repeating-linear-gradient(90deg,${c} 0 2px,transparent 2px 5px)`, 2, 0]],
    bank_accounts: (c) => [
      [`linear-gradient(${c},${c})`, 1, 0],
      [`linear-gradient(${c},${c})`, 1, 3],
    ],
  };
  const LANE = 5;
  // Values that are words of this project's own, and no Chinese.
  const CODES = new Set(["date", "year_basis", "time_of_day", "account_number", "cnaps_code"]);

  function underline(element, lanes) {
    const images = [];
    const sizes = [];
    const places = [];
    lanes.forEach((table, lane) => {
      if (!table) return;
      for (const [image, height, up] of LINES[table](`var(--${table})`)) {
        images.push(image);
        sizes.push(`100% ${height}px`);
        places.push(`0 calc(100% - ${Math.max(lanes.length - 1 - lane, 0) * LANE + up}px)`);
      }
    });
    element.style.backgroundImage = images.join(",");
    element.style.backgroundSize = sizes.join(",");
    element.style.backgroundPosition = places.join(",");
    element.style.paddingBottom = images.length ? `${lanes.length * LANE}px` : "";
  }

  const choices = {
    get(key, fallback) {
      try {
        return localStorage.getItem(`zhoukou-news ${key}`) ?? fallback;
      } catch {
        return fallback; // storage can be forbidden
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(`zhoukou-news ${key}`, value);
      } catch {
        /* it then holds for this page alone */
      }
    },
  };

  class PageView {
    // `only`: the key of the one row that is shown, with its article; null for the whole document.
    constructor(value, only) {
      this.value = value;
      this.only = only;
      this.points = value.text === null ? [] : Array.from(value.text);
      this.rows = this.chosenRows();
      this.cells = new Map(); // "row|field" → its element
      this.shownColumns = new Map();
      for (const table of site.tables) {
        for (const column of table.columns) {
          if (column.letter) this.shownColumns.set(`${table.name}.${column.name}`, !column.quiet);
        }
      }
      this.letters = choices.get("letters", "yes") === "yes";
      this.selected = null;
      this.element = make("article", { class: "document show-page" });
      if (value.text === null) this.element.className = "document show-rows";
      this.collect();
      this.build();
    }

    slice(start, end) {
      return this.points.slice(start, end).join("");
    }

    chosenRows() {
      const all = [];
      for (const table of site.tables) {
        for (const row of this.value.rows[table.name]) all.push({ table: table.name, id: row[table.key], row });
      }
      if (!this.only) return all;
      const own = all.filter((one) => one.id === this.only);
      if (!own.length) throw new Error(`there is no row ${this.only}`);
      return own;
    }

    extent() {
      if (!this.only) return [0, this.points.length];
      const article = this.value.rows.articles.find((row) => row.article_id === articleIn(this.only));
      return article ? [article.char_start, article.char_end] : [0, this.points.length];
    }

    collect() {
      // Pieces of one table over one stretch are one mark, which became several cells.
      const marks = new Map();
      this.rows.forEach((one) => {
        const guessed = new Set(one.row.guesses.map((guess) => guess.field));
        for (const [field, start, end] of one.row.evidence) {
          const key = `${start}:${end}:${one.table}`;
          if (!marks.has(key))
            marks.set(key, { start, end, table: one.table, cells: [], columns: new Set(), guess: false });
          const mark = marks.get(key);
          const path = field.replace(/\+$/, "");
          mark.cells.push({ id: one.id, table: one.table, field: path });
          // The whole of a list, such as a byline, is not drawn: its elements are.
          if (this.cellOf(one.table, path)) mark.columns.add(`${one.table}.${path.replace(/[[.].*$/, "")}`);
          if (guessed.has(path) || guessed.has(path.replace(/\.[^.]*$/, ""))) mark.guess = true;
        }
      });
      this.marks = [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    }

    cellOf(table, path) {
      const column = tableOf(table).columns.find((one) => one.name === path);
      return !column || column.type !== "list";
    }

    build() {
      const value = this.value;
      this.page = make("section", { class: "pane page", "aria-label": "The page as printed", tabindex: "0" });
      this.side = make("section", { class: "pane rows", "aria-label": "What was read from it", tabindex: "0" });
      const tabs = make(
        "div",
        { class: "tabs" },
        ...[
          ["page", "Page"],
          ["rows", "Rows"],
        ].map(([name, text]) =>
          make(
            "button",
            { type: "button", "data-tab": name, "aria-pressed": "false", onclick: () => this.tab(name) },
            text,
          ),
        ),
      );
      this.element.append(this.head(), tabs, this.page, this.side);
      if (value.text === null) {
        this.page.append(
          make(
            "p",
            { class: "note" },
            "The page's text is not here: it was not among the sources from which this site was made (zhoukou-news view --sources).",
          ),
        );
      } else {
        if (value.differs)
          this.page.append(
            make(
              "p",
              { class: "warning" },
              "This text is not the one that the rows were read from: marks may stand in wrong places.",
            ),
          );
        this.drawText();
      }
      this.drawRows();
      this.tab(this.element.classList.contains("show-rows") ? "rows" : "page");
      this.listen();
      this.style();
    }

    head() {
      const value = this.value;
      const facts = [value.newspaper, value.place, value.year].filter(Boolean).join(" · ");
      const title = this.only ? this.rowTitle() : make("h1", {}, value.id);
      const around = make("span", { class: "around" });
      if (this.only) around.append(link(route("document", value.id, this.only), "the whole page"));
      else this.addNeighbours(around);
      const notices = this.only ? [] : value.notices;
      return make(
        "div",
        { class: "head" },
        make(
          "div",
          { class: "title" },
          title,
          facts && make("span", { class: "soft", lang: "zh" }, facts),
          notices.length > 0 &&
            make(
              "button",
              { class: "badge warnings", type: "button", onclick: () => this.nextWarning() },
              count(notices.length, "warning"),
            ),
          around,
        ),
        value.text !== null &&
          make("details", { class: "marks", open: !narrow() }, make("summary", {}, "Marks"), this.legend()),
      );
    }

    // From an article on the page to its rows, and back.
    toRows(id) {
      this.tab("rows");
      const card = this.side.querySelector(`[data-row="${CSS.escape(id)}"]`);
      if (!card) return;
      into(card, this.side);
      card.querySelector(".cell[role]")?.focus({ preventScroll: true });
    }

    toPage(start) {
      this.tab("page");
      const segment = this.segments.find((one) => one.start >= start);
      if (!segment) return;
      into(segment.element, this.page);
      segment.element.focus({ preventScroll: true });
    }

    // Brings one warning after the other into view.
    nextWarning() {
      const all = [...this.page.querySelectorAll(".warning")];
      if (!all.length) return;
      this.warned = ((this.warned ?? -1) + 1) % all.length;
      this.tab("page");
      into(all[this.warned], this.page);
      all[this.warned].setAttribute("tabindex", "-1");
      all[this.warned].focus({ preventScroll: true });
    }

    async addNeighbours(around) {
      const [former, next] = await Promise.all([neighbour(this.value.number - 1), neighbour(this.value.number + 1)]);
      if (former) around.append(make("a", { href: route("document", former), rel: "prev", title: former }, "← former"));
      if (next) around.append(make("a", { href: route("document", next), rel: "next", title: next }, "next →"));
    }

    rowTitle() {
      const { table, row } = this.rows[0];
      if (table === "meetings")
        return make(
          "h1",
          {},
          row.name ? zh(row.name) : "A meeting without a name",
          row.date && make("span", { class: "soft" }, ` ${row.date}`),
        );
      if (table === "bank_accounts")
        return make("h1", {}, "Account ", make("span", { class: "num" }, row.account_number));
      return make("h1", {}, row.headline ? zh(row.headline) : this.only);
    }

    legend() {
      const present = new Set(this.rows.map((one) => one.table));
      const tables = site.tables.filter((table) => present.has(table.name));
      const boxes = new Map();
      const sync = () => {
        for (const [name, box] of boxes) {
          const own = [...this.shownColumns].filter(([key]) => key.startsWith(`${name}.`) && this.loud(key));
          box.checked = own.some(([, shown]) => shown);
          box.indeterminate = box.checked && !own.every(([, shown]) => shown);
        }
        for (const box of columns.querySelectorAll("input")) box.checked = this.shownColumns.get(box.name);
      };
      const columns = make(
        "div",
        { class: "columns" },
        ...tables.map((table) =>
          make(
            "div",
            {},
            make("strong", { class: `t-${table.name}` }, words(table.name)),
            ...table.columns
              .filter((column) => column.letter)
              .map((column) => {
                const name = `${table.name}.${column.name}`;
                const box = make("input", { type: "checkbox", name, checked: this.shownColumns.get(name) });
                box.addEventListener("change", () => {
                  this.shownColumns.set(name, box.checked);
                  sync();
                  this.style();
                });
                return make(
                  "label",
                  { title: column.description },
                  box,
                  make("span", { class: `letter t-${table.name}` }, column.letter),
                  words(column.name),
                );
              }),
          ),
        ),
      );
      const letters = make("input", { type: "checkbox", checked: this.letters });
      letters.addEventListener("change", () => {
        this.letters = letters.checked;
        choices.set("letters", letters.checked ? "yes" : "no");
        this.style();
      });
      const legend = make(
        "div",
        { class: "legend", role: "group", "aria-label": "Marks on the page" },
        ...tables.map((table) => {
          const box = make("input", { type: "checkbox", checked: true });
          boxes.set(table.name, box);
          box.addEventListener("change", () => {
            for (const key of this.shownColumns.keys()) {
              if (key.startsWith(`${table.name}.`)) this.shownColumns.set(key, box.checked && this.loud(key));
            }
            sync();
            this.style();
          });
          const sample = make("span", { class: "sample", "aria-hidden": "true" });
          underline(sample, [table.name]);
          sample.style.paddingBottom = "";
          return make(
            "label",
            { title: table.description },
            box,
            sample,
            make("span", { class: `t-${table.name}` }, words(table.name)),
          );
        }),
        make("label", {}, letters, "letters of columns"),
        make("details", {}, make("summary", {}, "Columns and their letters"), columns),
      );
      return legend;
    }

    loud(key) {
      const [table, column] = key.split(".");
      return !tableOf(table).columns.find((one) => one.name === column).quiet;
    }

    // --- the text ---

    lines() {
      const [from, to] = this.extent();
      const out = [];
      let [start, number] = [0, 1];
      const points = this.points;
      for (let i = 0; i <= points.length; i++) {
        if (i < points.length && points[i] !== "\n" && points[i] !== "\r") continue;
        if (i > from && start < to) out.push([number, Math.max(start, from), Math.min(i, to)]);
        else if (i >= from && start < to) out.push([number, start, start]);
        if (points[i] === "\r" && points[i + 1] === "\n") i++;
        start = i + 1;
        number++;
      }
      return out;
    }

    drawText() {
      const holder = make("div", { class: "printed", lang: "zh" });
      const uses = new Map(this.value.lines.map((line) => [line[0], line]));
      const notices = new Map();
      for (const [line, start, reason] of this.value.notices) {
        if (!notices.has(line)) notices.set(line, []);
        notices.get(line).push(reason);
      }
      const articles = [...this.value.rows.articles];
      const opens = new Map(articles.map((row) => [row.char_start, row]));
      this.segments = [];
      const edges = [...new Set(this.marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
      let edge = 0;
      let next = 0;
      let open = [];
      for (const [number, start, end] of this.lines()) {
        const blank = !this.slice(start, end).trim();
        const use = uses.get(number);
        const within = articles.some((row) => row.char_start < end && start < row.char_end);
        const line = make("div", {
          class: `line${blank ? " blank" : ""}${within ? " in" : ""}`,
          "data-line": blank ? null : number,
        });
        if (!this.only) {
          for (const [at, row] of opens) {
            if (at >= start && at < Math.max(end, start + 1)) {
              const rows = make(
                "button",
                { class: "plain", type: "button", onclick: () => this.toRows(row.article_id) },
                `article ${row.ordinal}`,
              );
              holder.append(make("div", { class: "opens", lang: "en" }, rows));
              opens.delete(at);
            }
          }
        }
        holder.append(line);
        let at = start;
        while (at < end) {
          while (edge < edges.length && edges[edge] <= at) edge++;
          const stop = Math.min(edge < edges.length ? edges[edge] : end, end);
          while (next < this.marks.length && this.marks[next].start <= at) open.push(this.marks[next++]);
          open = open.filter((mark) => mark.end > at);
          const text = this.slice(at, stop);
          if (open.length) {
            const element = make("span", { class: "seg" }, text);
            element.dataset.at = String(this.segments.length);
            this.segments.push({ element, start: at, end: stop, marks: [...open] });
            line.append(element);
          } else line.append(text);
          at = stop;
        }
        if (use && use[4]) {
          line.classList.add("ignored");
          line.append(
            make(
              "span",
              { class: "reason", lang: "en", title: "This line is in no row, and this is why." },
              `in no row: ${words(use[3])}`,
            ),
          );
        } else if (!blank && this.value.lines.length && !use) {
          line.classList.add("unread");
          line.append(make("span", { class: "reason", lang: "en" }, "in no row, for no reason known"));
        }
        for (const reason of notices.get(number) || [])
          holder.append(make("div", { class: "line", lang: "en" }, make("p", { class: "warning" }, reason)));
      }
      this.page.append(holder);
    }

    // Lines below the text: the shorter a stretch, the nearer to it.
    style() {
      if (!this.segments) return;
      const visible = this.marks.filter((mark) => [...mark.columns].some((key) => this.shownColumns.get(key)));
      const shown = new Set(visible);
      const lane = new Map();
      const taken = new Uint32Array(this.points.length); // for each character, the lanes that are not free
      for (const mark of [...visible].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)) {
        let used = 0;
        for (let at = mark.start; at < mark.end; at++) used |= taken[at];
        let free = 0;
        while (free < 7 && used & (1 << free)) free++;
        for (let at = mark.start; at < mark.end; at++) taken[at] |= 1 << free;
        lane.set(mark, free);
      }
      for (const { element, start, end, marks } of this.segments) {
        const drawnHere = marks.filter((mark) => shown.has(mark));
        const lanes = [];
        for (const mark of drawnHere) lanes[lane.get(mark)] = mark.table;
        underline(
          element,
          Array.from(lanes, (table) => table || null),
        );
        const begin = drawnHere.filter((mark) => mark.start === start);
        for (const tag of element.querySelectorAll(".tag")) tag.remove();
        // Drawn by the style, so that they are no part of the text that is copied or read aloud.
        const letters = this.letters ? begin.map((mark) => [mark.table, this.letter(mark)]) : [];
        element.prepend(
          ...letters.map(([table, letter]) =>
            make("i", { class: `tag t-${table}`, "data-letter": letter, "aria-hidden": "true" }),
          ),
        );
        if (drawnHere.some((mark) => mark.guess && mark.end === end)) element.dataset.guess = "";
        else delete element.dataset.guess;
        element.toggleAttribute("data-drawn", drawnHere.length > 0);
        if (drawnHere.length) {
          element.setAttribute("role", "button");
          element.setAttribute("tabindex", "-1");
          element.title = [...new Set(drawnHere.flatMap((mark) => [...mark.columns]))]
            .map((key) => words(key.replace(".", " · ")))
            .join("\n");
        } else {
          element.removeAttribute("role");
          element.removeAttribute("tabindex");
          element.removeAttribute("title");
        }
      }
    }

    letter(mark) {
      const key = [...mark.columns].find((one) => this.shownColumns.get(one));
      if (!key) return null;
      const [table, column] = key.split(".");
      return tableOf(table).columns.find((one) => one.name === column).letter;
    }

    // --- the rows ---

    drawRows() {
      const value = this.value;
      this.became = make("section", {
        class: "became",
        hidden: true,
        "aria-label": "What the chosen stretch became",
        "aria-live": "polite",
      });
      this.side.append(this.became);
      for (const row of this.only ? [] : value.rows.articles) {
        const id = row.article_id;
        this.side.append(
          make("h2", {}, `${row.ordinal} `, row.headline ? zh(row.headline) : make("em", {}, "without a headline")),
        );
        this.side.append(this.card("articles", row));
        for (const [name, singular] of [
          ["meetings", "meeting"],
          ["bank_accounts", "account"],
        ]) {
          for (const inner of value.rows[name].filter((one) => one.article_id === id))
            this.side.append(this.card(name, inner, route(singular, inner[tableOf(name).key])));
        }
      }
      if (this.only) for (const one of this.rows) this.side.append(this.card(one.table, one.row));
      if (this.only && this.rows[0].table === "bank_accounts")
        this.side.append(make("p", { class: "warning" }, "Printed then, perhaps closed by now: do not pay into it."));
      if (!this.only && value.rows.people.length) {
        this.side.append(make("h2", {}, `People named on this page (${value.rows.people.length})`));
        for (const row of value.rows.people) this.side.append(this.personCard(row));
      }
      this.side.append(
        make(
          "p",
          { class: "keys" },
          ...[
            "Keys: ",
            ["Tab"],
            " to a side, ",
            ["↑"],
            " ",
            ["↓"],
            " within it, ",
            ["Enter"],
            " to choose, ",
            ["Esc"],
            " to let go, ",
            ["/"],
            " to search.",
          ].map((part) => (Array.isArray(part) ? make("kbd", {}, part[0]) : part)),
        ),
      );
    }

    card(name, row, page) {
      const table = tableOf(name);
      const id = row[table.key];
      const guesses = new Map(row.guesses.map((guess) => [guess.field, guess.reason]));
      const list = make("dl", {});
      const empty = [];
      for (const column of table.columns) {
        if (column.name === table.key || !column.letter) continue;
        const value = row[column.name];
        if (value === null || (Array.isArray(value) && !value.length)) {
          empty.push(words(column.name));
          continue;
        }
        list.append(this.term(table, column));
        const define = make("dd", {});
        if (column.type !== "list") define.append(...this.scalar(id, column, value, row, guesses));
        else {
          define.append(
            make(
              "ul",
              {},
              ...value.map((element, i) => {
                const path = `${column.name}[${i}]`;
                const reason = [...guesses]
                  .filter(([field]) => field === path || field.startsWith(`${path}.`))
                  .map(([, text]) => text);
                const person = element.person_id || element.speaker_id;
                return make(
                  "li",
                  {},
                  make(
                    "span",
                    {},
                    this.cell(id, path, this.elementText(element, column)),
                    ...reason.map((text) => make("span", { class: "guess" }, text)),
                  ),
                  person &&
                    make(
                      "a",
                      {
                        class: "go",
                        href: route("person", person),
                        "aria-label": `the person ${element.name || element.speaker || ""}`,
                      },
                      "person",
                    ),
                );
              }),
            ),
          );
          if (guesses.has(column.name)) define.append(make("span", { class: "guess" }, guesses.get(column.name)));
        }
        list.append(define);
      }
      const heading = make(
        "h3",
        {},
        { articles: "Article", meetings: "Meeting", bank_accounts: "Bank account" }[name],
        make("span", { class: "soft num" }, id),
        page && link(page, `the ${name === "meetings" ? "meeting" : "account"} alone`),
        name === "articles" &&
          this.segments &&
          make("button", { class: "plain", type: "button", onclick: () => this.toPage(row.char_start) }, "on the page"),
      );
      const card = make(
        "section",
        { class: "row", "data-row": id, "aria-label": `${table.title}: ${id}` },
        heading,
        list,
      );
      card.style.setProperty("--of", `var(--${name})`);
      if (empty.length) card.append(make("p", { class: "none" }, `Not on the page: ${empty.join(", ")}.`));
      return card;
    }

    term(table, column) {
      return make(
        "dt",
        { title: column.description },
        make("span", { class: `letter t-${table.name}` }, column.letter),
        words(column.name),
      );
    }

    scalar(id, column, value, row, guesses) {
      const reason = guesses.get(column.name);
      let shown = String(value);
      const extra = [];
      if (column.name === "chair_id") {
        const chair = (row.attendees || []).find((one) => one.person_id === value);
        shown = chair ? chair.name : value;
        extra.push(" ", make("a", { class: "go", href: route("person", value) }, "person"));
      }
      return [
        this.cell(
          id,
          column.name,
          make(
            "span",
            CODES.has(column.name)
              ? { class: "code" }
              : { class: column.name === "body" ? "long zh" : "zh", lang: "zh", "data-body": column.name === "body" },
            shown,
          ),
        ),
        ...extra,
        reason && make("span", { class: "guess" }, reason),
      ].filter(Boolean);
    }

    elementText(element, column) {
      if (typeof element !== "object") return zh(element);
      const parts = [];
      const fields = column.fields.includes("yuan") ? [...column.fields].reverse() : column.fields;
      for (const name of fields) {
        const value = element[name];
        if (value === null || value === undefined || /_id$/.test(name)) continue;
        const shown = name === "yuan" ? `${number(value)} yuan` : value;
        parts.push(
          make(
            "span",
            {
              class: `f f-${name}${name === "text" && column.name === "statements" ? " long" : ""}`,
              lang: /role|yuan/.test(name) ? null : "zh",
            },
            shown,
          ),
        );
      }
      return make("span", { class: "zh" }, ...parts);
    }

    personCard(row) {
      const guesses = new Map(row.guesses.map((guess) => [guess.field, guess.reason]));
      const columns = tableOf("people").columns;
      const column = (name) => columns.find((one) => one.name === name);
      const list = make("dl", {});
      const here = row.evidence.filter(([field]) => field === "name").length;
      list.append(
        this.term(tableOf("people"), column("name")),
        make(
          "dd",
          {},
          this.cell(row.person_id, "name", zh(row.name)),
          make("span", { class: "soft" }, `${row.name_pinyin || ""}, ${row.kind}, named ${count(here, "time")} here`),
        ),
      );
      for (const [name, path] of [
        ["titles", (i) => `titles[${i}]`],
        ["phones", (i) => `phones[${i}]`],
      ]) {
        if (!row[name].length) continue;
        list.append(
          this.term(tableOf("people"), column(name)),
          make(
            "dd",
            {},
            make(
              "ul",
              {},
              ...row[name].map(([i, text]) => make("li", {}, this.cell(row.person_id, path(i), zh(text)))),
            ),
          ),
        );
      }
      const card = make(
        "section",
        { class: "row", "data-row": row.person_id, "aria-label": `Person: ${row.name}` },
        make(
          "h3",
          {},
          "Person",
          make("span", { class: "soft" }, row.person_id),
          link(route("person", row.person_id), "all pages that name them"),
        ),
        list,
      );
      for (const [field, reason] of guesses) card.append(make("span", { class: "guess" }, `${field}: ${reason}`));
      card.style.setProperty("--of", "var(--people)");
      return card;
    }

    cell(id, field, content) {
      const has = this.pieces(id, field).length > 0;
      const element = make(
        "span",
        {
          class: `cell${has ? "" : " fixed"}`,
          role: has ? "button" : null,
          tabindex: has ? "-1" : null,
          "aria-pressed": has ? "false" : null,
          "data-id": id,
          "data-field": field,
        },
        content,
      );
      this.cells.set(`${id}|${field}`, element);
      return element;
    }

    // --- choosing ---

    pieces(id, field) {
      const one = this.rows.find((row) => row.id === id);
      if (!one) return [];
      return one.row.evidence.filter(([path]) => {
        const own = path.replace(/\+$/, "");
        return own === field || own.startsWith(`${field}.`) || own.startsWith(`${field}[`);
      });
    }

    light(pieces, name) {
      const first = new Set(pieces.map(([, start]) => start));
      let top = null;
      for (const { element, start, end } of this.segments || []) {
        const lit = pieces.some(([, from, to]) => from <= start && end <= to);
        element.classList.toggle(name, lit);
        if (name === "lit") element.classList.toggle("lit-first", lit && first.has(start));
        if (lit && !top) top = element;
      }
      return top;
    }

    listen() {
      const over = (event) => {
        const cell = event.target.closest?.(".cell");
        this.light(cell ? this.pieces(cell.dataset.id, cell.dataset.field) : [], "over");
      };
      this.side.addEventListener("mouseover", over);
      this.side.addEventListener("mouseleave", () => this.light([], "over"));
      this.side.addEventListener("focusin", over);
      this.side.addEventListener("focusout", () => this.light([], "over"));
      this.page.addEventListener("mouseover", (event) => this.cellsOver(event.target.closest?.(".seg")));
      this.page.addEventListener("mouseleave", () => this.cellsOver(null));
      this.side.addEventListener("click", (event) => {
        const cell = event.target.closest(".cell");
        if (cell && !cell.classList.contains("fixed")) this.choose(cell.dataset.id, cell.dataset.field);
      });
      this.page.addEventListener("click", (event) => {
        const element = event.target.closest(".seg");
        if (element && String(getSelection()) === "") this.chooseStretch(this.segments[Number(element.dataset.at)]);
      });
      for (const pane of [this.page, this.side]) pane.addEventListener("keydown", (event) => this.key(event, pane));
    }

    key(event, pane) {
      const wanted = pane === this.page ? ".seg[role]" : ".cell[role], .became button, .go, .row h3 a";
      if (
        ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "Home", "End"].includes(event.key) &&
        !event.altKey &&
        !event.ctrlKey &&
        !event.metaKey
      ) {
        const all = [...pane.querySelectorAll(wanted)].filter(
          (element) => element.offsetParent !== null || element.getClientRects().length,
        );
        if (!all.length) return;
        const at = all.indexOf(document.activeElement);
        const forward = event.key === "ArrowDown" || event.key === "ArrowRight";
        const to =
          event.key === "Home"
            ? 0
            : event.key === "End"
              ? all.length - 1
              : at < 0
                ? this.firstVisible(all, pane)
                : Math.min(Math.max(at + (forward ? 1 : -1), 0), all.length - 1);
        all[to].focus();
        event.preventDefault();
      } else if ((event.key === "Enter" || event.key === " ") && document.activeElement.matches(".seg, .cell")) {
        document.activeElement.click();
        event.preventDefault();
      }
    }

    firstVisible(all, pane) {
      const top = Math.max(pane.getBoundingClientRect().top, 0);
      return Math.max(
        all.findIndex((element) => element.getBoundingClientRect().top >= top),
        0,
      );
    }

    cellsOver(element) {
      for (const cell of this.side.querySelectorAll(".cell.over")) cell.classList.remove("over");
      if (!element) return;
      for (const cell of this.cellsOf(this.segments[Number(element.dataset.at)].marks))
        cell.element?.classList.add("over");
    }

    // The cells that marks became: the element that shows each, the innermost stretch first.
    cellsOf(marks) {
      const seen = new Set();
      const out = [];
      for (const mark of [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))) {
        for (const { id, table, field } of mark.cells) {
          let path = field;
          while (!this.cells.has(`${id}|${path}`) && /[.[]/.test(path)) path = path.replace(/(\.[^.[]*|\[\d+\])$/, "");
          const element = this.cells.get(`${id}|${path}`);
          if (seen.has(`${id}|${field}`)) continue;
          seen.add(`${id}|${field}`);
          out.push({ id, table, field, path, element, mark });
        }
      }
      return out;
    }

    letGo() {
      this.light([], "lit");
      for (const cell of this.side.querySelectorAll(".cell.lit")) {
        cell.classList.remove("lit");
        cell.setAttribute("aria-pressed", "false");
      }
      this.became.hidden = true;
      this.selected = null;
      this.remember();
    }

    remember() {
      const parts = [
        this.only
          ? this.rows[0].table === "meetings"
            ? "meeting"
            : this.rows[0].table === "bank_accounts"
              ? "account"
              : "document"
          : "document",
        this.only || this.value.id,
      ];
      if (!this.only && this.selected) parts.push(this.selected.id, this.selected.field);
      history.replaceState(history.state, "", route(...parts));
      shownRoute = location.hash;
    }

    // A cell is chosen: its pieces light up, and the first is brought into view.
    choose(id, field, { scroll = true, keep = false } = {}) {
      const same = this.selected && this.selected.id === id && this.selected.field === field;
      if (!keep) this.letGo();
      if (same && !keep) return;
      const cell = this.cells.get(`${id}|${field}`);
      if (cell) {
        cell.classList.add("lit");
        cell.setAttribute("aria-pressed", "true");
      }
      const pieces = this.pieces(id, field);
      const first = this.light(pieces, "lit");
      this.selected = { id, field };
      if (!keep) this.remember();
      if (first) {
        if (scroll) {
          this.tab("page");
          into(first, this.page);
        }
        say(
          `${count(pieces.length, "piece")} on the page: ${pieces
            .slice(0, 3)
            .map(([, start, end]) => this.slice(start, end))
            .join(" … ")}`,
        );
      }
    }

    chooseStretch(segment) {
      this.letGo();
      const marks = segment.marks;
      const smallest = marks.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
      this.light([["", smallest.start, smallest.end]], "lit");
      const cells = this.cellsOf(marks);
      const text = Array.from(this.slice(smallest.start, smallest.end).replace(/\s*[\r\n]+\s*/g, ""));
      const shown = text.length > 40 ? text.slice(0, 40).join("") + "…" : text.join("");
      this.became.replaceChildren(
        make("h2", {}, zh(shown), ` became ${count(cells.length, "cell")}`),
        make("button", { class: "close", type: "button", "aria-label": "Let go", onclick: () => this.letGo() }, "×"),
        make(
          "ul",
          {},
          ...cells.map(({ id, table, field, path, element, mark }) =>
            make(
              "li",
              {},
              make("span", { class: `t-${table}` }, `${words(table)} · `),
              make(
                "button",
                {
                  type: "button",
                  onclick: () => {
                    this.choose(id, path, { scroll: false });
                    this.tab("rows");
                    if (element) {
                      into(element, this.side);
                      element.focus({ preventScroll: true });
                    }
                  },
                },
                pathWords(field),
              ),
              shownValue(this.valueAt(id, field)),
              within(mark, smallest) && make("span", { class: "soft" }, " from a longer stretch"),
            ),
          ),
        ),
      );
      this.became.hidden = false;
      let first = null;
      for (const one of cells) {
        if (within(one.mark, smallest) || !one.element) continue;
        one.element.classList.add("lit");
        first ??= one.element;
      }
      if (first && !narrow()) into(first, this.side);
      say(`${shown} became ${count(cells.length, "cell")}`);
    }

    valueAt(id, field) {
      const one = this.rows.find((row) => row.id === id);
      if (one.table === "people") return null; // the stretch itself, or a title
      return (
        field
          .split(/[.[\]]+/)
          .filter(Boolean)
          .reduce((value, key) => value?.[key], one.row) ?? null
      );
    }

    tab(name) {
      if (name === "page" && this.value.text === null) name = "rows";
      this.element.classList.toggle("show-page", name === "page");
      this.element.classList.toggle("show-rows", name === "rows");
      for (const button of this.element.querySelectorAll("[data-tab]"))
        button.setAttribute("aria-pressed", String(button.dataset.tab === name));
    }
  }

  const within = (mark, smallest) => mark.end - mark.start > smallest.end - smallest.start;
  const pathWords = (path) =>
    words(path)
      .replace(/\[(\d+)\]/, (_, index) => ` ${Number(index) + 1}`)
      .replace(".", ", ");
  const shownValue = (value) => {
    if (value === null || typeof value === "object") return null;
    const text = Array.from(String(value));
    return make(
      "span",
      { class: "soft" },
      ": ",
      zh(text.length > 28 ? text.slice(0, 28).join("") + "…" : text.join("")),
    );
  };
  const narrow = () => matchMedia("(max-width: 60rem)").matches;

  // Brings an element into view within its own pane, without moving the rest of the page.
  function into(element, pane) {
    if (narrow()) {
      element.scrollIntoView({ block: "center" });
      return;
    }
    const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
    const room = Math.min(outer.height * 0.3, 180);
    if (inner.top < outer.top + room || inner.bottom > outer.bottom - 40)
      pane.scrollTop += inner.top - outer.top - room;
  }

  let current = null;

  async function showDocument(id, rowId, field) {
    const value = await documentOf(id);
    document.title = `${id} – Zhoukou news`;
    current = new PageView(value, null);
    main().replaceChildren(current.element);
    measure();
    if (rowId && field) {
      current.choose(rowId, field);
      const chosen = current.cells.get(`${rowId}|${field}`);
      if (chosen && !narrow()) into(chosen, current.side);
    } else if (rowId) goTo(rowId);
  }

  function goTo(rowId) {
    const card = current.side.querySelector(`[data-row="${CSS.escape(rowId)}"]`);
    if (card) into(card, current.side);
    const one = current.rows.find((row) => row.id === rowId);
    const start = one && (one.row.char_start ?? one.row.evidence[0]?.[1]);
    const segment = (current.segments || []).find((each) => each.start >= start);
    if (segment) into(segment.element, current.page);
  }

  async function showRow(id) {
    const value = await documentOf(documentIn(id));
    document.title = `${id} – Zhoukou news`;
    current = new PageView(value, id);
    main().replaceChildren(current.element);
    measure();
  }

  // --- the other pages --------------------------------------------------------------------------------------------

  function showPictures() {
    main().replaceChildren(
      make(
        "div",
        { class: "sheet" },
        make("h1", {}, "Pictures"),
        ...site.pictures.map(({ file, title, caption }) =>
          make(
            "figure",
            {},
            make("h2", { class: "unseen" }, title),
            make("a", { href: file }, make("img", { src: file, alt: caption, loading: "lazy" })),
            make("figcaption", {}, caption),
          ),
        ),
      ),
    );
  }

  function showColumns() {
    main().replaceChildren(
      make(
        "div",
        { class: "sheet" },
        make("h1", {}, "Columns"),
        make(
          "p",
          { class: "facts" },
          "What each column of the four tables means, and the letter that marks it on a page.",
        ),
        ...site.tables.map((table) =>
          make(
            "section",
            {},
            make("h2", { class: `t-${table.name}` }, words(table.name)),
            make("p", { class: "soft" }, table.description),
            make(
              "div",
              { class: "scroll" },
              make(
                "table",
                {},
                make(
                  "tbody",
                  {},
                  ...table.columns.map((column) =>
                    make(
                      "tr",
                      {},
                      make("td", {}, column.letter && make("span", { class: `letter t-${table.name}` }, column.letter)),
                      make("td", {}, make("code", {}, column.name)),
                      make("td", {}, column.description),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
  }

  const failure = (error) => make("p", { class: "warning" }, error.message);

  // --- finding the way --------------------------------------------------------------------------------------------

  let shownRoute = null;
  let arrivals = 0;

  async function arrive() {
    if (location.hash === shownRoute) return;
    shownRoute = location.hash;
    const arrival = ++arrivals;
    const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
    let parts;
    try {
      parts = path.split("/").map(decodeURIComponent);
    } catch {
      parts = ["?"];
    }
    const parameters = Object.fromEntries(new URLSearchParams(query || ""));
    const shows = {
      "": () => showList(parameters),
      people: () => showPeople(parameters),
      person: () => showPerson(parts[1] || ""),
      document: () => showDocument(parts[1] || "", parts[2], parts[3]),
      meeting: () => showRow(parts[1] || ""),
      account: () => showRow(parts[1] || ""),
      pictures: showPictures,
      columns: showColumns,
    };
    current = null;
    document.title = "Zhoukou news";
    for (const a of document.querySelectorAll("#top nav a")) {
      const own = a.getAttribute("href").replace(/^#\/?/, "");
      const on =
        own === parts[0] ||
        (own === "people" && parts[0] === "person") ||
        (own === "" && ["document", "meeting", "account"].includes(parts[0]));
      if (on) a.setAttribute("aria-current", "page");
      else a.removeAttribute("aria-current");
    }
    try {
      const show = shows[parts[0]];
      if (!Object.hasOwn(shows, parts[0])) throw new Error("there is no such page here");
      await show();
    } catch (error) {
      if (arrival !== arrivals) return;
      main().replaceChildren(
        make("div", { class: "sheet" }, failure(error), make("p", {}, link("#/", "To the list of articles"))),
      );
    }
    if (arrival !== arrivals) return;
    document.body.dataset.ready = location.hash;
    if (arrival > 1) {
      scrollTo(0, 0);
      main().focus({ preventScroll: true });
    }
  }

  function measure() {
    document.documentElement.style.setProperty("--top", `${document.getElementById("top").offsetHeight}px`);
  }

  document.addEventListener("keydown", (event) => {
    const typing =
      /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName) && document.activeElement.type !== "checkbox";
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const field = document.querySelector("[data-search]");
      if (field) field.focus();
      else {
        location.hash = "#/";
        const wait = setInterval(() => {
          const found = document.querySelector("[data-search]");
          if (found) {
            found.focus();
            clearInterval(wait);
          }
        }, 30);
        setTimeout(() => clearInterval(wait), 3000);
      }
    } else if (event.key === "Escape" && current) current.letGo();
  });

  function start() {
    const pictures = document.querySelector('#top nav a[href="#/pictures"]');
    pictures.hidden = !site.pictures.length;
    measure();
    addEventListener("resize", measure);
    addEventListener("hashchange", arrive);
    arrive();
  }
})();
