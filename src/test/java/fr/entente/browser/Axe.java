package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// UX-11: what a machine can say about whether everybody can use a page.
final class Axe {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final List<String> LANDMARKS =
      List.of(
          "landmark-banner-is-top-level",
          "landmark-complementary-is-top-level",
          "landmark-contentinfo-is-top-level",
          "landmark-main-is-top-level",
          "landmark-no-duplicate-banner",
          "landmark-no-duplicate-contentinfo",
          "landmark-no-duplicate-main",
          "landmark-one-main",
          "landmark-unique",
          "region");

  // All in one pass, and in the page itself: no page of ours has frames, and what is in order is
  // not told. The framework's own connection line belongs to no region, and the tab bar's structure
  // is the framework's: a scrolling box between the list and its tabs. Its form to sign in stands
  // on
  // a gradient from one colour to the same.
  private static final String RUN =
      """
      async ({ kind, values, besides }) => {
        const rules = kind === 'rule' ? {}
          : Object.fromEntries([...besides.map(rule => [rule, { enabled: true }]),
              ['aria-required-children', { enabled: false }]]);
        const found = await axe.run({ exclude: [['vaadin-connection-indicator']] },
          { runOnly: { type: kind, values }, rules, resultTypes: ['violations', 'incomplete'] });
        const judged = (kind === 'rule' || besides.length) && !document.querySelector('vaadin-login-form');
        const unsure = found.incomplete.filter(rule => judged && rule.id === 'color-contrast')
          .filter(rule => JSON.stringify(rule.nodes).includes('bgGradient'));
        return [...found.violations, ...unsure].map(rule => rule.id + ' '
          + rule.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '));
      }
      """;

  private Axe() {}

  /// A screen of ours: the criteria, and every part of it in a named region. `where` is named when
  /// it fails.
  static void sound(Page page, String where) {
    assertThat(faults(page)).as(where).isEmpty();
  }

  /// What keeps a screen of ours from being sound, in words.
  static List<?> faults(Page page) {
    return found(page, "tag", TAGS, LANDMARKS);
  }

  /// What cannot be read for its colours: all that another theme changes.
  static List<?> pale(Page page) {
    return found(page, "rule", List.of("color-contrast"), List.of());
  }

  /// The criteria alone.
  static void readable(Page page, String where) {
    assertThat(found(page, "tag", TAGS, List.of())).as(where).isEmpty();
  }

  /// A page that is all our own: the criteria and what is good custom besides.
  static void exemplary(Page page, String where) {
    var tags = Stream.concat(TAGS.stream(), Stream.of("best-practice")).toList();
    assertThat(found(page, "tag", tags, List.of())).as(where).isEmpty();
  }

  private static List<?> found(Page page, String kind, List<String> values, List<String> besides) {
    Look.settled(page);
    // A page keeps it until it is left.
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<?>) page.evaluate(RUN, Map.of("kind", kind, "values", values, "besides", besides));
  }
}
