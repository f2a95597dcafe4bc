package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

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

  /// Complains about nothing; `where` is named when it does.
  static void sound(Page page, String where) {
    // The tab bar's own structure is the framework's.
    var results =
        new AxeBuilder(page)
            .withTags(TAGS)
            .disableRules(List.of("aria-required-children"))
            .analyze();
    assertThat(results.getViolations().stream().map(Axe::told)).as(where).isEmpty();
    // The framework's own connection line belongs to no region.
    var places =
        new AxeBuilder(page).exclude("vaadin-connection-indicator").withRules(LANDMARKS).analyze();
    assertThat(places.getViolations().stream().map(Axe::told)).as(where).isEmpty();
    var unsure =
        results.getIncomplete().stream()
            .filter(rule -> rule.getId().equals("color-contrast"))
            .filter(rule -> rule.getNodes().toString().contains("bgGradient"))
            .map(Axe::told);
    assertThat(unsure).as(where).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }
}
