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
