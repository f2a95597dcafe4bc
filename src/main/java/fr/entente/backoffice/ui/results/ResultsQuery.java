package fr.entente.backoffice.ui.results;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.kernel.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page shows, as its address says it; what the address says wrongly is as if it said
/// nothing. `first` and `second` are the versions side by side, `step` the one that is opened,
/// `digit` the answer of it whose calls are listed.
record ResultsQuery(
    @Nullable String key,
    @Nullable Language language,
    int days,
    @Nullable String first,
    @Nullable String second,
    @Nullable String step,
    @Nullable Integer digit) {
  static final String PATH = "script-results";
  static final List<Integer> PERIODS = List.of(90, 180, 365);
  private static final int USUAL = 365;

  static ResultsQuery of(QueryParameters asked) {
    return new ResultsQuery(
        text(asked, "script"),
        Stream.of(Language.values())
            .filter(language -> language.code().equals(text(asked, "language")))
            .findFirst()
            .orElse(null),
        asked
            .getSingleParameter("days")
            .filter(text -> text.matches("\\d{1,4}"))
            .map(Integer::valueOf)
            .filter(PERIODS::contains)
            .orElse(USUAL),
        text(asked, "first"),
        text(asked, "second"),
        text(asked, "step"),
        asked
            .getSingleParameter("answer")
            .filter(text -> text.matches("\\d"))
            .map(Integer::valueOf)
            .orElse(null));
  }

  private static @Nullable String text(QueryParameters asked, String name) {
    return asked.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
  }

  ResultsQuery script(String other, Language in) {
    return new ResultsQuery(other, in, days, null, null, null, null);
  }

  ResultsQuery within(int other) {
    return new ResultsQuery(key, language, other, first, second, step, digit);
  }

  ResultsQuery beside(@Nullable String one, @Nullable String other) {
    return new ResultsQuery(key, language, days, one, other, step, null);
  }

  ResultsQuery opening(@Nullable String one) {
    return new ResultsQuery(key, language, days, first, second, one, null);
  }

  ResultsQuery listing(@Nullable Integer answer) {
    return new ResultsQuery(key, language, days, first, second, step, answer);
  }

  QueryParameters parameters() {
    return QueryParameters.simple(said());
  }

  String address() {
    return said().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    if (key != null && language != null) {
      said.put("script", key);
      said.put("language", language.code());
    }
    said.put("days", Integer.toString(days));
    put(said, "first", first);
    put(said, "second", second);
    put(said, "step", step);
    put(said, "answer", digit == null ? null : digit.toString());
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }
}
