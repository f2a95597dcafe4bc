package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
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

  private Axe() {}

  /// A screen of ours: the criteria, and every part of it in a named region. `where` is named when
  /// it fails.
  static void sound(Page page, String where) {
    var results = clean(found(page, TAGS, LANDMARKS), where);
    var unsure =
        results.getIncomplete().stream()
            .filter(rule -> rule.getId().equals("color-contrast"))
            .filter(rule -> rule.getNodes().toString().contains("bgGradient"))
            .map(Axe::told);
    assertThat(unsure).as(where).isEmpty();
  }

  /// The criteria alone.
  static void readable(Page page, String where) {
    clean(found(page, TAGS, List.of()), where);
  }

  /// A page that is all our own: the criteria and what is good custom besides.
  static void exemplary(Page page, String where) {
    var tags = Stream.concat(TAGS.stream(), Stream.of("best-practice")).toList();
    clean(found(page, tags, List.of()), where);
  }

  // All in one pass, and in the page itself: no page of ours has frames, and what is in order is
  // not told.
  private static AxeResults found(Page page, List<String> tags, List<String> besides) {
    var only = new AxeRunOnlyOptions();
    only.setType("tag");
    only.setValues(tags);
    var rules = new HashMap<String, AxeRuleOptions>();
    besides.forEach(rule -> rules.put(rule, enabled(true)));
    // The tab bar's own structure is the framework's: a scrolling box between the list and its
    // tabs.
    rules.put("aria-required-children", enabled(false));
    var options = new AxeRunOptions();
    options.setRunOnly(only);
    options.setRules(rules);
    options.setResultTypes(List.of("violations", "incomplete"));
    // The framework's own connection line belongs to no region.
    return new AxeBuilder(Look.settled(page))
        .exclude("vaadin-connection-indicator")
        .options(options)
        .setLegacyMode(true)
        .analyze();
  }

  private static AxeRuleOptions enabled(boolean yes) {
    var rule = new AxeRuleOptions();
    rule.setEnabled(yes);
    return rule;
  }

  private static AxeResults clean(AxeResults results, String where) {
    assertThat(results.getViolations().stream().map(Axe::told)).as(where).isEmpty();
    return results;
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .limit(3)
            .toList();
  }
}
