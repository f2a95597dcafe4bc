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
