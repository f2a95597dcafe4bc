package fr.entente.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file is read now, what a person may say otherwise, and what comes out. Separator and
/// encoding are null for a workbook, sheets are empty for a text.
public record LayoutReading(
    LayoutSetting setting,
    @Nullable Character separator,
    @Nullable String encoding,
    int headerRow,
    List<String> sheets,
    @Nullable String sheet,
    List<LayoutDoubt> doubts,
    FilePreview preview,
    @Nullable RememberedLayout remembered) {
  /// For a format that leaves no choice.
  static LayoutReading fixed(FilePreview preview) {
    return new LayoutReading(
        LayoutSetting.NONE, null, null, 0, List.of(), null, List.of(), preview, null);
  }
}
