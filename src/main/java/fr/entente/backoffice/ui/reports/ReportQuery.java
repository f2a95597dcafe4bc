package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.reporting.ReportBy;
import fr.entente.reporting.ReportScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as its address says it; what the address says wrongly is as if it said nothing. `open`
/// is the group that is opened, `*` all of them; `week` its Monday.
record ReportQuery(
    int days,
    boolean compared,
    @Nullable String team,
    @Nullable Long creditor,
    ReportBy by,
    @Nullable String open,
    @Nullable LocalDate week) {
  static final String ALL = "*";
  static final List<Integer> PERIODS = List.of(30, 90, 180, 365);
  static final ReportQuery FIRST =
      new ReportQuery(90, false, null, null, ReportBy.GRADE, null, null);

  static ReportQuery of(QueryParameters asked) {
    return new ReportQuery(
        number(asked, "days").map(Long::intValue).filter(PERIODS::contains).orElse(FIRST.days),
        asked.getSingleParameter("compare").isPresent(),
        text(asked, "team"),
        number(asked, "creditor").orElse(null),
        asked
            .getSingleParameter("by")
            .flatMap(name ->
                Stream.of(ReportBy.values()).filter(by -> by.name().equals(name)).findFirst())
            .orElse(FIRST.by),
        text(asked, "open"),
        asked.getSingleParameter("week").flatMap(ReportQuery::day).orElse(null));
  }

  private static @Nullable String text(QueryParameters asked, String name) {
    return asked.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
  }

  private static Optional<Long> number(QueryParameters asked, String name) {
    return asked
        .getSingleParameter(name)
        .filter(text -> text.matches("\\d{1,15}"))
        .map(Long::valueOf);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  QueryParameters parameters() {
    return QueryParameters.simple(said());
  }

  String address() {
    return said().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "reports?", ""));
  }

  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("days", Integer.toString(days));
    if (compared) {
      said.put("compare", "before");
    }
    if (team != null) {
      said.put("team", team);
    }
    if (creditor != null) {
      said.put("creditor", creditor.toString());
    }
    said.put("by", by.name());
    if (open != null) {
      said.put("open", open);
    }
    if (week != null) {
      said.put("week", week.toString());
    }
    return said;
  }

  ReportQuery opening(String group) {
    return new ReportQuery(days, compared, team, creditor, by, group, null);
  }

  ReportQuery opening(LocalDate monday) {
    return new ReportQuery(days, compared, team, creditor, by, null, monday);
  }

  ReportQuery closed() {
    return new ReportQuery(days, compared, team, creditor, by, null, null);
  }

  boolean opened() {
    return open != null || week != null;
  }

  /// The same figures, whatever is opened beside them.
  boolean same(ReportQuery other) {
    return closed().equals(other.closed());
  }

  ReportScope scope(LocalDate today) {
    return new ReportScope(today.minusDays(days - 1L), today, team, creditor);
  }
}
