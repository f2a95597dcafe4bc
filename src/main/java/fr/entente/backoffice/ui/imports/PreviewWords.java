package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.Component;
import fr.entente.exchange.FilePreview;
import fr.entente.uikit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What becomes of the lines of a file, in sentences: “3 lines left out: not executed”.
final class PreviewWords {
  // Said shortly when many lines share them.
  private static final Set<String> SHORT =
      Set.of("not-executed", "draft", "paid", "footer", "pending");

  private PreviewWords() {}

  static List<String> of(Component at, FilePreview preview, Formats formats) {
    List<String> told = new ArrayList<>();
    long left = FilePreview.count(preview.leftOut());
    long rejected = FilePreview.count(preview.rejected());
    if (preview.problem() == null || preview.taken() + left + rejected > 0) {
      told.add(
          at.getTranslation(
              preview.whole()
                  ? "backoffice.import.preview.taken"
                  : "backoffice.import.preview.first",
              preview.taken(),
              preview.taken() + left + rejected));
    }
    if (left > 0) {
      told.add(at.getTranslation("backoffice.import.preview.left", left, why(at, preview)));
    }
    if (rejected > 0) {
      var first = preview.rejected().getFirst();
      told.add(
          at.getTranslation(
              "backoffice.import.preview.rejected",
              rejected,
              formats.number(first.line()),
              ImportTexts.reason(at, first.why(), first.detail())));
    }
    for (FilePreview.Tally each : preview.warned()) {
      told.add(
          at.getTranslation(
              "backoffice.import.preview.warned",
              each.count(),
              ImportTexts.reason(at, each.why(), each.detail())));
    }
    return told;
  }

  private static String why(Component at, FilePreview preview) {
    boolean one = preview.leftOut().size() == 1;
    return preview.leftOut().stream()
        .map(each -> one ? reason(at, each) : reason(at, each) + " (" + each.count() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String reason(Component at, FilePreview.Tally tally) {
    String name = tally.why().substring(tally.why().lastIndexOf('.') + 1);
    return SHORT.contains(name)
        ? at.getTranslation("exchange.leftout." + name)
        : ImportTexts.reason(at, tally.why(), tally.detail());
  }
}
