package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The eyes of all other tests: what they see stands still and is whole.
class LookIT {
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    context = Chromium.made("http://127.0.0.1");
    page = Chromium.page(context, ColorScheme.LIGHT, 800, 600);
    page.navigate("about:blank");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void nothingFadesNotEvenByTheOwnRulesOfAComponentMadeLater() {
    var styles =
        page.evaluate(
            """
            () => {
              const fading = new CSSStyleSheet();
              fading.replaceSync(`@keyframes fade { from { opacity: 0 } }
                :host, b { animation: fade 60s infinite !important; transition: opacity 60s !important; }`);
              const part = made => {
                const host = document.body.appendChild(document.createElement('div'));
                const root = host.attachShadow({ mode: 'open' });
                made(root);
                return [host, root.appendChild(document.createElement('b'))];
              };
              return [
                ...part(root => root.adoptedStyleSheets = [fading]),
                ...part(root => root.adoptedStyleSheets.push(fading)),
                ...part(root => root.innerHTML = '<style>b { animation: fade 60s; transition: all 60s }</style>'),
              ].map(one => getComputedStyle(one)).map(style => style.animationName + ' ' + style.transitionProperty);
            }
            """);
    assertThat((Iterable<?>) styles).hasSize(6).allMatch("none none"::equals);
    assertThat(page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches"))
        .isEqualTo(true);
  }

  @Test
  void aLookWaitsForTheServerForWhatOpensAndForWhatScriptsMove() {
    page.evaluate(
        """
        () => {
          let asked = true;
          window.over = [];
          window.Vaadin = { Flow: { clients: { one: { isActive: () => asked } } } };
          const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
          const dialog = root.appendChild(document.createElement('p'));
          const later = (frames, then) => requestAnimationFrame(() => frames ? later(frames - 1, then) : then());
          later(10, () => { asked = false; window.over.push('answered'); dialog.setAttribute('opening', ''); });
          later(20, () => {
            dialog.removeAttribute('opening');
            window.over.push('opened');
            dialog.animate([{ opacity: 0 }, { opacity: 1 }], 300).onfinish = () => window.over.push('moved');
          });
        }
        """);
    assertThat(Look.at(page, "() => window.over.join()")).isEqualTo("answered,opened,moved");
  }

  @Test
  void whatCannotBeReadAndWhatBelongsNowhereIsFound() {
    page.setContent(
        "<html lang='en'><title>A page</title><main><h1>A page</h1></main><p style='color: #ccc'>pale</p></html>");
    assertThatThrownBy(() -> Axe.sound(page, "pale"))
        .hasMessageContaining("color-contrast")
        .hasMessageContaining("region");
    assertThatThrownBy(() -> Axe.readable(page, "pale")).hasMessageContaining("color-contrast");
    page.setContent("<html lang='en'><title>A page</title><main><h1>A page</h1></main></html>");
    Axe.sound(page, "plain");
  }
}
