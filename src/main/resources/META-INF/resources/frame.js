// The places beside the page: whole, or a rail of icons. The desk and narrow screens begin with the rail; Ctrl+B changes
// it, and the browser remembers what was chosen for the desk and for the rest.
(() => {
  const narrow = matchMedia('(max-width: 1279px)');
  const layout = () => document.querySelector('.main-layout');
  const key = (frame) => 'entente.rail.' + (frame.dataset.place === 'desk' ? 'desk' : 'pages');
  const rail = (frame) => {
    const chosen = localStorage.getItem(key(frame));
    return chosen === null || narrow.matches ? frame.dataset.place === 'desk' || narrow.matches : chosen === 'rail';
  };
  const apply = () => {
    const frame = layout();
    if (frame) frame.toggleAttribute('data-rail', frame.dataset.flip === undefined ? rail(frame) : frame.dataset.flip === 'rail');
  };
  const toggle = () => {
    const frame = layout();
    if (!frame) return;
    const next = frame.hasAttribute('data-rail') ? 'open' : 'rail';
    localStorage.setItem(key(frame), next);
    // A narrow screen opens the places for this once only.
    if (narrow.matches) frame.dataset.flip = next;
    frame.toggleAttribute('data-rail', next === 'rail');
  };
  window.ententeFrame = () => {
    const frame = layout();
    if (frame) delete frame.dataset.flip;
    apply();
  };
  narrow.addEventListener('change', apply);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey && event.key.toLowerCase() === 'b') {
      event.preventDefault();
      toggle();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest && event.target.closest('.rail-toggle')) toggle();
  });
})();
// Times that count up: the server says since when, and what its own time was then; nothing is pushed for a second.
(() => {
  const two = (value) => String(value).padStart(2, '0');
  const tick = (time) => {
    if (document.documentElement.dataset.away) {
      time.textContent = '–:–';
      return;
    }
    if (time.told !== time.dataset.now) {
      time.told = time.dataset.now;
      time.ahead = Number(time.dataset.now) - Date.now();
    }
    const seconds = Math.max(0, Math.floor((Date.now() + time.ahead - Number(time.dataset.since)) / 1000));
    const hours = Math.floor(seconds / 3600);
    time.textContent = (hours ? hours + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  };
  setInterval(() => document.querySelectorAll('[data-since]').forEach(tick), 1000);
})();
// What a page cannot know any more it must not claim: without a network, or without an answer of the server, the band above
// the page says which of the two it is, and no clock goes on counting.
(() => {
  const html = document.documentElement;
  const silent = () => ['reconnecting', 'connection-lost'].includes(window.Vaadin?.connectionState?.state);
  const say = () => {
    const away = !navigator.onLine ? 'network' : silent() ? 'server' : '';
    if (away) html.dataset.away = away;
    else delete html.dataset.away;
  };
  const follow = () => {
    const state = window.Vaadin?.connectionState;
    if (state) state.addStateChangeListener(say);
    else setTimeout(follow, 200);
  };
  window.addEventListener('offline', say);
  window.addEventListener('online', say);
  follow();
})();
// A limit is said before it is reached and at it, and nothing that is pasted is cut without a word: it is not pasted.
(() => {
  const words = (name, ...holes) => {
    const lang = document.documentElement.lang || undefined;
    const text = document.querySelector('.main-layout')?.dataset[name] ?? '';
    return holes.reduce((said, hole, i) => said.replace(`{${i}}`, hole.toLocaleString(lang)), text);
  };
  const say = (field, text) => {
    const around = field.closest('vaadin-text-area, vaadin-text-field');
    if (!around || (!text && around.dataset.limit === undefined)) return;
    if (around.dataset.limit === undefined) around.dataset.limit = around.helperText ?? '';
    around.helperText = text || around.dataset.limit;
    if (!text) delete around.dataset.limit;
    const heard = document.querySelector('.limit-said');
    if (heard && heard.textContent !== text) heard.textContent = text;
  };
  const most = (field) => (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.maxLength : -1);
  document.addEventListener(
    'input',
    (event) => {
      const field = event.target;
      const limit = most(field);
      if (limit <= 0) return;
      const left = limit - field.value.length;
      const near = left <= Math.min(200, limit / 10);
      say(field, left <= 0 ? words('limitReached', limit) : near ? words('limitNear', left, limit) : '');
    },
    true,
  );
  document.addEventListener(
    'paste',
    (event) => {
      const field = event.target;
      const limit = most(field);
      if (limit <= 0) return;
      const text = event.clipboardData?.getData('text') ?? '';
      const room = limit - field.value.length + (field.selectionEnd - field.selectionStart);
      if (text.length <= room) return;
      event.preventDefault();
      event.stopPropagation();
      say(field, words('limitPaste', text.length, room, limit));
    },
    true,
  );
})();
// A login ends when nothing is done, and some day at all: the server knows when (a call that is on counts as work), the page says so
// in time and tells the server that somebody is here. All tabs of a person are one: what is done in one keeps the others.
(() => {
  const IDLE = 120;
  const ALL = 600;
  const TELL = 60;
  let told = 0;
  let waiting;
  const band = () => document.querySelector('.leave-band');
  const show = (kind, seconds) => {
    const here = band();
    if (!here) return;
    const text = here.querySelector('.leave-said');
    if (!kind) {
      here.removeAttribute('data-shown');
      if (text.textContent) text.textContent = '';
      return;
    }
    const at = new Date(Date.now() + seconds * 1000);
    const hour = at.toLocaleTimeString(document.documentElement.lang || undefined, { hour: '2-digit', minute: '2-digit' });
    const words = text.dataset[kind].replace('{0}', hour);
    if (here.dataset.shown !== kind) text.textContent = words;
    here.dataset.shown = kind;
  };
  const ask = async (here) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(false), 30000);
    if (!band()) return;
    if (here) told = Date.now();
    let answer;
    try {
      answer = await fetch(here ? 'alive?here' : 'alive', { cache: 'no-store', redirect: 'error' });
    } catch {
      // Away: the band about that says so, and the next question comes by itself.
      return;
    }
    if (answer.status === 401) {
      location.reload();
      return;
    }
    if (!answer.ok) return;
    const left = await answer.json();
    show(left.idle <= IDLE ? 'idle' : left.all <= ALL ? 'all' : '', Math.min(left.idle, left.all));
    const quiet = Math.min(left.idle > IDLE ? left.idle - IDLE : left.idle, left.all > ALL ? left.all - ALL : left.all);
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(false), Math.max(1, Math.min(quiet, 60)) * 1000 + 500);
  };
  const here = () => {
    const warned = band()?.dataset.shown === 'idle';
    if (warned ? Date.now() - told > 1000 : Date.now() - told > TELL * 1000) ask(true);
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) document.addEventListener(kind, here, { capture: true, passive: true });
  // A computer that slept was not here.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask(false));
  waiting = setTimeout(() => ask(false), 5000);
})();
