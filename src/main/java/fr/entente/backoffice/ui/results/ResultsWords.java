package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.Component;
import fr.entente.kernel.Language;
import fr.entente.reporting.ScriptVerdict;
import fr.entente.reporting.ScriptWorth;
import fr.entente.reporting.VersionFigures;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Interval;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Versions, rates, ranges and verdicts as the page says them.
record ResultsWords(Component at, Formats formats) {
  private static final int EIGHT = 8;

  String word(String key, Object... values) {
    return at.getTranslation("backoffice.results." + key, values);
  }

  /// Enough of the content's hash to tell two versions apart by eye, and when it led calls.
  String version(VersionFigures version) {
    String span =
        word("span", hash(version), formats.day(version.first()), formats.day(version.last()));
    return version.inForce() ? word("inforce", span) : span;
  }

  static String hash(VersionFigures version) {
    return version.hash().substring(0, Math.min(EIGHT, version.hash().length()));
  }

  String script(String key, Language language) {
    return key + " · " + at.getTranslation("backoffice.language." + language);
  }

  /// `62 %`, or that there are too few.
  String kept(ScriptWorth worth) {
    return worth.enough() ? formats.percent(worth.keptRate()) : word("few");
  }

  String keptBounds(ScriptWorth worth) {
    return worth.enough() ? range(worth.bounds()) : "–";
  }

  String money(ScriptWorth worth) {
    return worth.enough() ? formats.percent(worth.moneyRate()) : word("few");
  }

  String moneyBounds(ScriptWorth worth) {
    return worth.enough() ? range(worth.money()) : "–";
  }

  /// `62 % (55 – 69 %)`, or that there are too few.
  String keptWhole(ScriptWorth worth) {
    return worth.enough() ? kept(worth) + " (" + keptBounds(worth) + ")" : word("few");
  }

  String range(Interval range) {
    return formats.percent(range.low()) + " – " + formats.percent(range.high());
  }

  String number(int count) {
    return formats.number(count);
  }

  String time(@Nullable Duration time) {
    return time == null ? "–" : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  /// What the comparison of two versions shows, in one sentence.
  String verdict(VersionFigures one, VersionFigures other) {
    ScriptVerdict verdict = one.worth().against(other.worth());
    return switch (verdict) {
      case NOT_ENOUGH -> word("verdict.few", ScriptWorth.ENOUGH);
      case NO_DIFFERENCE -> word("verdict.same", keptWhole(one.worth()), keptWhole(other.worth()));
      case FIRST ->
          word("verdict.better", hash(one), keptWhole(one.worth()), keptWhole(other.worth()));
      case SECOND ->
          word("verdict.better", hash(other), keptWhole(other.worth()), keptWhole(one.worth()));
    };
  }
}
