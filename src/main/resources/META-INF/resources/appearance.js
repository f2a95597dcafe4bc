// Light, dark, or as the system says: kept in the browser, applied before the first paint.
(() => {
  const key = 'entente.appearance';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const choice = localStorage.getItem(key);
    const dark = choice === 'dark' || (choice !== 'light' && system.matches);
    document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  };
  window.ententeAppearance = (choice) => {
    localStorage.setItem(key, choice);
    apply();
  };
  system.addEventListener('change', apply);
  apply();
})();
