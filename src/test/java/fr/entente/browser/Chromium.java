package fr.entente.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The one browser of a run. In its pages nothing moves, and whoever waits in them waits as long as
/// a busy machine may take: patience costs time only when a test fails.
final class Chromium {
  private static final double PATIENCE = Duration.ofSeconds(60).toMillis();
  private static final Playwright PLAYWRIGHT = Playwright.create();
  private static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of(executable()))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--force-prefers-reduced-motion")));

  // The framework's overlays fade by rules inside their own shadow trees, where no page's rule
  // reaches, and components set their list of rules anew when they are made: every tree's list is
  // made to begin with ours. What is important in a first layer yields to nothing.
  private static final String STILL =
      """
      (() => {
        const still = new CSSStyleSheet();
        still.replaceSync(`@layer still { :host, *, *::before, *::after, ::backdrop {
          animation: none !important; transition: none !important;
          scroll-behavior: auto !important; } }`);
        for (const kind of [Document, ShadowRoot]) {
          const own = Object.getOwnPropertyDescriptor(kind.prototype, 'adoptedStyleSheets');
          Object.defineProperty(kind.prototype, 'adoptedStyleSheets', { ...own, set(rules) {
            own.set.call(this, [still].concat([...rules].filter(rule => rule !== still)));
          }});
        }
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (how) {
          const root = attach.call(this, how);
          root.adoptedStyleSheets = [];
          return root;
        };
        document.adoptedStyleSheets = [];
      })();
      """;

  private static final Deque<BrowserContext> AIRED = new ArrayDeque<>();

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private Chromium() {}

  /// A window where nobody is signed in and nothing is kept, except what the pages are made of: to
  /// load and read it anew costs more than most tests.
  static BrowserContext context(String address) {
    return AIRED.isEmpty() ? made(address) : AIRED.pop();
  }

  static Page page(BrowserContext context, ColorScheme scheme, int width, int height) {
    var page = context.newPage();
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return page;
  }

  /// Leaving the page tells the server that the screen is gone; what it kept here goes.
  static void air(BrowserContext context, String address) {
    context.setOffline(false);
    context.pages().forEach(page -> page.navigate("about:blank"));
    var origin = new JsonObject();
    origin.addProperty("origin", address);
    origin.addProperty("storageTypes", "local_storage,indexeddb,cache_storage");
    var last = context.newPage();
    context.newCDPSession(last).send("Storage.clearDataForOrigin", origin);
    context.pages().forEach(Page::close);
    context.clearCookies();
    AIRED.push(context);
  }

  static BrowserContext made(String address) {
    var context =
        BROWSER.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fr-FR")
                .setBaseURL(address));
    context.setDefaultTimeout(PATIENCE);
    context.addInitScript(STILL);
    return context;
  }

  private static String executable() {
    String given = System.getenv("CHROMIUM");
    return given == null || given.isBlank() ? "/usr/bin/chromium" : given;
  }
}
