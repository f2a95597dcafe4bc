package fr.entente.bench;

/// What the bench of the screens says to a page.
final class ScreensScript {
  /// The places of the navigation, without what follows the question mark.
  static final String PLACES =
      "[...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.getAttribute('path'))"
          + ".filter(path => path)";

  // Nobody is asked and nothing is on its way.
  private static final String QUIET =
      """
      (() => !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())
        && !document.querySelector('vaadin-grid[loading]'))()
      """;

  /// A promise that holds when three frames in a row are quiet.
  static final String SETTLED =
      """
      new Promise(done => {
        let frames = 0;
        const look = () => {
          frames = %s ? frames + 1 : 0;
          frames > 2 ? done(true) : requestAnimationFrame(look);
        };
        look();
      })
      """
          .formatted(QUIET);

  private ScreensScript() {}

  /// From the key to the end of the first frame that is painted after `shown` came true.
  static String watch(String shown) {
    return """
    (() => {
      window.before = document.querySelector('#desk-say')?.textContent;
      window.seenPressed = window.pressed;
      window.painted = new Promise((done, failed) => {
        addEventListener('keydown', event => {
          const begin = event.timeStamp;
          window.pressed = begin;
          const look = () => {
            if (%s) {
              const frame = new MessageChannel();
              frame.port1.onmessage = () => done(performance.now() - begin);
              frame.port2.postMessage(0);
            } else if (performance.now() - begin > 15000) {
              failed(new Error('nothing came of ' + event.key));
            } else {
              requestAnimationFrame(look);
            }
          };
          requestAnimationFrame(look);
        }, { capture: true, once: true });
      });
    })()
    """
        .formatted(shown);
  }

  /// Follows a link to this page: the milliseconds until the frame that shows the last change in
  /// it, tables included. That nothing is on its way any more proves it, and is not counted:
  /// neither the quiet frames nor what a table only acknowledges.
  static String page(String path) {
    return """
    new Promise((done, failed) => {
      const content = document.querySelector('#content');
      const old = content.firstElementChild;
      const link = document.body.appendChild(document.createElement('a'));
      link.setAttribute('router-link', '');
      link.href = '/%s';
      const begin = performance.now();
      let changed = true, since = 0, frames = 0;
      const changes = new MutationObserver(() => changed = true);
      changes.observe(content, { subtree: true, childList: true, characterData: true, attributes: true });
      const look = () => {
        const shown = content.firstElementChild && content.firstElementChild !== old && %s;
        frames = shown && !changed ? frames + 1 : 0;
        if (changed) since = performance.now();
        changed = false;
        if (frames > 3) { changes.disconnect(); done(since - begin); }
        else if (performance.now() - begin > 15000) failed(new Error('/%s never came'));
        else requestAnimationFrame(look);
      };
      link.click();
      link.remove();
      requestAnimationFrame(look);
    })
    """
        .formatted(path, QUIET.strip(), path);
  }
}
