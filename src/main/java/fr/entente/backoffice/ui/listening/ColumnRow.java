package fr.entente.backoffice.ui.listening;

import fr.entente.detection.CallFigures;
import fr.entente.detection.Estimate;
import fr.entente.kernel.Language;
import fr.entente.listening.Measures;
import fr.entente.listening.Measures.Figures;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One figure of one language in the four columns; absent where a column cannot have it. `key`
/// names it.
record ColumnRow(
    String key,
    Language language,
    Measures.@Nullable Share heldBack,
    Measures.@Nullable Share fresh,
    Measures.@Nullable Share ordinary,
    @Nullable Call calls) {

  /// A figure of calls: a share of signs or prompts, or so many in `of` calls.
  record Call(Estimate figure, int of) {}

  static List<ColumnRow> of(
      Language language,
      @Nullable Figures held,
      @Nullable Figures fresh,
      @Nullable CallFigures once,
      @Nullable CallFigures told) {
    return List.of(
        row(
            "heard",
            language,
            held,
            fresh,
            Figures::heard,
            null,
            once,
            f -> share(f.heardAtOnce())),
        row(
            "told",
            language,
            null,
            null,
            Figures::heard,
            null,
            told,
            f -> share(f.heardWithinTwo())),
        row(
            "right",
            language,
            held,
            fresh,
            Figures::rightPrompts,
            null,
            once,
            f -> share(f.right())),
        row(
            "false",
            language,
            held,
            fresh,
            Figures::hard,
            Figures::ordinary,
            once,
            f -> new Call(f.falsePrompts(), 1)),
        row(
            "falsecrisis",
            language,
            held,
            fresh,
            Figures::falseCrisis,
            Figures::ordinaryCrisis,
            once,
            f -> new Call(f.falseCrisesInHundred(), 100)),
        row(
            "crisisheard",
            language,
            held,
            fresh,
            Figures::crisis,
            null,
            null,
            f -> share(f.right())));
  }

  private static Call share(Estimate figure) {
    return new Call(figure, 0);
  }

  private static ColumnRow row(
      String key,
      Language language,
      @Nullable Figures held,
      @Nullable Figures fresh,
      Function<Figures, Measures.Share> lines,
      @Nullable Function<Figures, Measures.Share> ordinary,
      @Nullable CallFigures calls,
      Function<CallFigures, Call> call) {
    return new ColumnRow(
        key,
        language,
        held == null ? null : lines.apply(held),
        fresh == null ? null : lines.apply(fresh),
        held == null || ordinary == null ? null : ordinary.apply(held),
        calls == null ? null : call.apply(calls));
  }
}
