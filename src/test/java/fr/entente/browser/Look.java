package fr.entente.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A look at a page: whatever measures, photographs or judges one waits here until it is settled.
final class Look {
  private static final AtomicInteger LOOKS = new AtomicInteger();

  // What still goes on, in words; empty when nothing does. What the server sends of its own accord
  // cannot be seen coming: whoever means that waits for it by name.
  private static final String BUSY =
      """
      () => {
        const clients = Object.entries(window.Vaadin?.Flow?.clients ?? {});
        const waiting = [
          document.readyState === 'complete' ? [] : ['the page loads'],
          document.fonts.status === 'loaded' ? [] : ['fonts load'],
          clients.filter(([, client]) => client.isActive?.()).map(([name]) => 'the server is asked by ' + name),
        ].flat();
        // To go through all the shadow trees in every frame would keep the page from getting ready.
        if (waiting.length) return waiting;
        const trees = root => [root, ...[...root.querySelectorAll('*')]
          .flatMap(element => element.shadowRoot ? trees(element.shadowRoot) : [])];
        const all = trees(document);
        const found = selector => all.flatMap(tree => [...tree.querySelectorAll(selector)]);
        return [
          all.flatMap(tree => tree.getAnimations()).filter(one => one.playState === 'running')
            .map(one => 'something moves: ' + (one.effect?.target?.localName ?? '?')),
          found('[opening], [closing]').map(one => one.localName + ' opens or closes'),
          [...document.images].filter(image => !image.complete).map(image => 'a picture loads: ' + image.src),
        ].flat();
      }
      """;

  // Quiet in one frame may be the pause between a cause and its effect.
  private static final String SETTLED =
      """
      look => {
        if (window.quiet?.look !== look) window.quiet = { look, frames: 0 };
        window.quiet.frames = (%s)().length ? 0 : window.quiet.frames + 1;
        return window.quiet.frames > 2;
      }
      """
          .formatted(BUSY);

  private Look() {}

  /// Nothing loads, nothing moves, nothing opens, nobody waits for the server; in three frames
  /// running.
  static Page settled(Page page) {
    try {
      page.waitForFunction(SETTLED, LOOKS.incrementAndGet());
      return page;
    } catch (TimeoutError e) {
      throw new AssertionError("never settled: " + page.evaluate(BUSY), e);
    }
  }

  /// What a script says about the settled page.
  static Object at(Page page, String script) {
    return settled(page).evaluate(script);
  }

  /// Needs to be pushed neither left nor right.
  static boolean fits(Page page) {
    return (boolean)
        at(
            page,
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  /// The settled page as a picture.
  static byte[] taken(Page page) {
    return settled(page).screenshot();
  }

  /// A picture for whoever looks at the product; written below target.
  static void picture(Page page, String name) {
    asItIs(settled(page), name);
  }

  /// For the record of a failure: whatever is there at this moment.
  static void asItIs(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
  }
}
