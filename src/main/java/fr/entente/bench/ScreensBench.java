package fr.entente.bench;

import fr.entente.bench.ChromiumTab.Key;
import fr.entente.calls.Calls;
import fr.entente.calls.Consent;
import fr.entente.demo.DemoPeople;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a person at the screen waits for, in a real browser: from a key to the frame that shows its
/// effect, from one page to the next. Beside them what the browser alone takes for a key that
/// changes nothing, and what the frame around a page takes for the smallest one, which asks no
/// database.
final class ScreensBench {
  private static final String SMALL = "password";
  private static final Key ESCAPE = new Key("Escape", "Escape", 27, 0, "");
  private static final Key FORWARD = new Key("F2", "F2", 113, 0, "");
  private static final Key IDENTITY = new Key("F4", "F4", 115, 0, "");
  private static final Key BARE = new Key("F7", "F7", 118, 0, "");
  private static final int ALT = 1;
  private static final int CONTROL = 2;

  private final Site site;
  private final Scoreboard board;
  private final ChromiumTab tab;
  private final int rounds;

  private ScreensBench(Site site, Scoreboard board, ChromiumTab tab) {
    this.site = site;
    this.board = board;
    this.tab = tab;
    this.rounds = site.plan().quick() ? 20 : 100;
  }

  /// On a node of its own with the demonstration's people and past, and a hundred thousand accounts
  /// besides.
  static void run(Class<?> start, BenchPlan plan, Scoreboard board) {
    Optional<Path> browser = ChromiumTab.executable();
    if (browser.isEmpty()) {
      Site.say("\nscreens: not measured, this machine has no Chromium");
      return;
    }
    EagerTelephone telephone = new EagerTelephone();
    try (Site site =
            Site.open(
                start,
                plan.ofLoad(),
                context -> context.getBeanFactory().registerSingleton("benchTelephone", telephone),
                "--entente.jobs=true",
                "--entente.demo=true");
        ChromiumTab tab = new ChromiumTab(browser.get(), site.folder().resolve("chromium"))) {
      telephone.tells(
          () -> site.bean(Calls.class),
          () -> site.bean(Consent.class),
          () -> site.bean(Clock.class));
      var portfolio = new PortfolioLoad(site);
      portfolio.fill();
      portfolio.giveTelephones();
      var bench = new ScreensBench(site, board, tab);
      bench.pages();
      bench.keys();
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + site.port() + "/" + path;
  }

  private void signIn(String login) {
    tab.open(address("login"));
    tab.ask(
        "fetch('/login', { method: 'POST', body: new URLSearchParams({ username: '%s', password: '%s' }) })"
                .formatted(login, DemoPeople.PASSWORD)
            + ".then(answer => answer.status)");
  }

  /// Every place that somebody's navigation names, each from the smallest page, and the way back.
  private void pages() {
    var pages = new TreeMap<String, long[]>();
    var small = new Latencies();
    for (String login : List.of("lea", "claire", "thomas", "admin", "marie")) {
      signIn(login);
      tab.open(address("password"));
      tab.until("!!document.querySelector('vaadin-side-nav-item')");
      for (JsonNode each : tab.ask(ScreensScript.PLACES)) {
        String place = each.asString();
        if (!pages.containsKey(place)) {
          pages.put(place, times(place, small));
        }
      }
    }
    head("page to page, ms");
    double bare = small.percentile(0.5);
    line(
        "the smallest page (password)", bare, small.percentile(0.95), small.percentile(0.99), bare);
    double slowest = 0;
    for (var page : pages.entrySet()) {
      long[] took = page.getValue();
      double p95 = Round.at(took, 0.95);
      line(page.getKey(), Round.at(took, 0.5), p95, Round.at(took, 0.99), bare);
      slowest = Math.max(slowest, p95);
    }
    board.atMost("screens: page to page, slowest p95", slowest, 300, "ms");
  }

  private long[] times(String place, Latencies small) {
    int visits = Math.max(10, rounds / 4);
    long[] nanos = new long[visits];
    for (int i = -2; i < visits; i++) {
      long there = nanos(tab.ask(ScreensScript.page(place)));
      long back = nanos(tab.ask(ScreensScript.page(SMALL)));
      // The first visits load the page's classes and queries.
      if (i >= 0) {
        nanos[i] = there;
        small.add(back);
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static long nanos(JsonNode millis) {
    return (long) (millis.asDouble() * 1e6);
  }

  private static String open(String selector) {
    return "[...document.querySelectorAll('" + selector + "')].some(e => e.checkVisibility())";
  }

  private record Stroke(String what, Key there, String shown, Key back, String gone) {}

  /// Keys on a call, each with the one that takes it back.
  private void keys() {
    signIn("marie");
    tab.open(address("desk"));
    phase("READY");
    tab.press(FORWARD);
    phase("PREVIEW");
    tab.press(FORWARD);
    phase("CONNECTED");
    tab.press(IDENTITY);
    tab.until(open(".desk-who .overdue"));
    var strokes =
        List.of(
            opens("the form of a callback", 'c', ".desk-do .form vaadin-select"),
            opens("the form of a plan", 'p', "#desk-count"),
            opens("the list of cards", 'o', ".card-list"),
            opens("the whole history", 'j', ".desk-history-all"),
            new Stroke(
                "an answer and its step",
                Key.digit('1'),
                "document.querySelector('#desk-say').textContent !== window.before",
                Key.letter('r', ALT),
                "document.querySelector('#desk-say').textContent !== window.before"),
            new Stroke(
                "the palette",
                Key.letter('k', CONTROL),
                open(".palette"),
                ESCAPE,
                "!" + open(".palette")));
    var took = new LinkedHashMap<String, long[]>();
    var bare = measured(BARE, "window.pressed !== window.seenPressed");
    strokes.forEach(stroke -> took.put(stroke.what(), measured(stroke)));
    head("key to painted change, ms");
    line("a key without effect", bare);
    double ofBare = Round.at(bare, 0.5);
    var all = new Latencies();
    for (Map.Entry<String, long[]> each : took.entrySet()) {
      long[] nanos = each.getValue();
      line(
          each.getKey(),
          Round.at(nanos, 0.5),
          Round.at(nanos, 0.95),
          Round.at(nanos, 0.99),
          ofBare);
      Arrays.stream(nanos).forEach(all::add);
    }
    line("all keys", all.percentile(0.5), all.percentile(0.95), all.percentile(0.99), ofBare);
    board.atMost("screens: key to painted change, p95", all.percentile(0.95), 100, "ms");
  }

  private static Stroke opens(String what, char letter, String selector) {
    return new Stroke(what, Key.letter(letter, ALT), open(selector), ESCAPE, "!" + open(selector));
  }

  private void phase(String phase) {
    tab.until("document.querySelector('.desk')?.dataset.phase === '" + phase + "'");
    tab.ask(ScreensScript.SETTLED);
  }

  private long[] measured(Stroke stroke) {
    long[] nanos = new long[2 * rounds];
    for (int i = -2; i < rounds; i++) {
      long there = pressed(stroke.there(), stroke.shown());
      long back = pressed(stroke.back(), stroke.gone());
      if (i >= 0) {
        nanos[2 * i] = there;
        nanos[2 * i + 1] = back;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private long[] measured(Key key, String shown) {
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      nanos[i] = pressed(key, shown);
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private long pressed(Key key, String shown) {
    tab.ask(ScreensScript.SETTLED);
    tab.ask(ScreensScript.watch(shown));
    tab.press(key);
    return nanos(tab.ask("window.painted"));
  }

  private static void head(String what) {
    Site.say("\n%-34s %10s %10s %10s %8s".formatted(what, "p50", "p95", "p99", "ratio"));
  }

  private static void line(String what, long[] nanos) {
    double p50 = Round.at(nanos, 0.5);
    line(what, p50, Round.at(nanos, 0.95), Round.at(nanos, 0.99), p50);
  }

  private static void line(String what, double p50, double p95, double p99, double bare) {
    Site.say("%-34s %10.1f %10.1f %10.1f %8.1f".formatted(what, p50, p95, p99, p50 / bare));
  }
}
