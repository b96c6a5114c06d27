/* Small helps for the pages: copy, show, focus, progress, the account menu. Everything works by delegation, so that
   pages and partial updates need no script of their own; without script every page still works. */
(() => {
  "use strict";
  const announce = (text) => {
    const region = document.getElementById("announcer");
    if (!region) return;
    region.textContent = "";
    setTimeout(() => { region.textContent = text; }, 50);
  };

  const copyText = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  const copy = async (button) => {
    await copyText(button.dataset.copy);
    announce(button.dataset.said);
    const label = button.dataset.label ??= button.textContent;
    button.textContent = "✓ " + label;
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  const reveal = (button) => {
    const code = document.getElementById(button.dataset.reveal);
    const shown = button.getAttribute("aria-expanded") === "true";
    button.dataset.show ??= button.textContent;
    code.textContent = shown ? code.dataset.masked : code.dataset.shown;
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    button.setAttribute("aria-expanded", String(!shown));
  };

  /* A link of the error summary moves the focus into the field, not only the page. */
  const goToField = (event, link) => {
    const named = document.getElementById(link.hash.slice(1));
    if (!named) return;
    const field = named.matches("input, select, textarea") ? named : named.querySelector("input") ?? named;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  };

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const button = at("[data-copy], [data-reveal]");
    if (button) button.dataset.copy === undefined ? reveal(button) : copy(button);
    const link = at(".errors a[href^='#']");
    if (link) goToField(event, link);
    if (at("[aria-disabled='true']")) event.preventDefault();
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* A choice made by pointer is sent at once; by keyboard it waits for the button, since arrows change it, too. */
  let byKeyboard = false;
  document.addEventListener("pointerdown", () => { byKeyboard = false; });
  document.addEventListener("keydown", () => { byKeyboard = true; });
  document.addEventListener("change", (event) => {
    const control = event.target.closest("[data-submits]");
    if (!control || (byKeyboard && control.tagName === "SELECT")) return;
    const stale = control.dataset.submits && control.form.elements[control.dataset.submits];
    if (stale) stale.disabled = true;
    control.form.requestSubmit();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  /* What was typed survives a change of language or theme, and in a draft also a session that has ended: it waits in this
     tab for the same account on the same page. Passwords and hidden fields are never kept. */
  const key = () => `kept:${document.documentElement.dataset.account ?? ""}:${location.pathname}`;
  const typed = () => [...document.querySelectorAll("main input[id], main textarea[id], main select[id]")]
    .filter((field) => !["hidden", "password", "submit", "file"].includes(field.type));
  const keepInput = () => {
    const values = typed().map((field) => [field.id, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]);
    sessionStorage.setItem(key(), JSON.stringify(values));
  };
  const restoreInput = () => {
    const kept = sessionStorage.getItem(key());
    sessionStorage.removeItem(key());
    /* Where something has just succeeded, what was typed has been taken. */
    if (!kept || document.querySelector(".notices[role=status]")) return;
    for (const [id, value] of JSON.parse(kept)) {
      const field = document.getElementById(id);
      if (!field) continue;
      if (typeof value === "boolean") field.checked = value;
      else field.value = value;
    }
  };
  let edited = false;
  document.addEventListener("input", (event) => { edited ||= event.target.closest("form.draft") !== null; });
  addEventListener("pagehide", () => { if (edited) keepInput(); });

  /* An answer that takes longer than 300 ms shows that something is going on; a second press does nothing. */
  let waiting;
  const progress = (on) => {
    clearTimeout(waiting);
    const bar = document.getElementById("progress");
    if (!bar) return;
    if (on) waiting = setTimeout(() => { bar.hidden = false; }, 300);
    else bar.hidden = true;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    if (form.classList.contains("keeps-input")) keepInput();
    else if (!form.classList.contains("draft")) edited = false;
    if (form.classList.contains("leaves")) sessionStorage.clear();
    form.setAttribute("aria-busy", "true");
    progress(true);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) sessionStorage.removeItem(key());
    document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
    progress(false);
  });

  /* Five minutes before its session ends a page says so, and lets it go on where that is possible. Tabs tell each other
     that the server has heard from one of them. */
  const watchSession = () => {
    const box = document.getElementById("session-end");
    if (!box) return () => {};
    const last = Number(box.dataset.ends);
    let idle = 0;
    const look = () => {
      const left = Math.min(idle, last) - Date.now();
      const state = left <= 0 ? "over" : left > 300000 ? "" : last <= idle ? "last" : "soon";
      if (box.dataset.state === state) return;
      box.dataset.state = state;
      for (const part of box.children) part.hidden = part.dataset.when !== state;
    };
    const goesOn = (until) => { idle = until; look(); };
    const heard = () => {
      goesOn(Date.now() + 1000 * box.dataset.idle);
      localStorage.setItem("session", String(idle));
    };
    addEventListener("storage", (event) => { if (event.key === "session" && event.newValue) goesOn(Number(event.newValue)); });
    document.addEventListener("visibilitychange", look);
    document.getElementById("stay").addEventListener("click", async () => {
      const answer = await fetch(box.dataset.touch, { redirect: "manual", cache: "no-store" }).catch(() => null);
      if (answer?.ok) heard();
      else if (answer?.type === "opaqueredirect") goesOn(0);
    });
    setInterval(look, 5000);
    heard();
    return heard;
  };

  const focusErrors = () => document.getElementById("errors")?.focus();
  /* Who comes from another page of the portal reads on at its heading, or at what went wrong; who comes from outside
     begins at the top, where the skip link is. */
  const focusFirst = () => {
    const fromHere = document.referrer.startsWith(location.origin + "/");
    if (fromHere && !location.hash) document.getElementById("title")?.focus({ preventScroll: true });
    focusErrors();
  };
  document.addEventListener("DOMContentLoaded", () => {
    restoreInput();
    focusFirst();
    const heard = watchSession();
    if (!window.jQuery) return;
    /* PrimeFaces speaks through jQuery events. */
    window.jQuery(document)
      .on("pfAjaxSend", () => progress(true))
      .on("pfAjaxComplete", () => { progress(false); heard(); focusErrors(); });
  });
})();
