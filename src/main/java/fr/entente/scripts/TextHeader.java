package fr.entente.scripts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes one value of the header; a remark behind it stays.
final class TextHeader {
  private static final Pattern REMARK = Pattern.compile("^[^\"'#]*?(\\s+#.*)$");

  private TextHeader() {}

  /// `end` is the first line after the header; zero when there is none.
  static TextLines with(TextLines lines, int end, String name, String written) {
    if (end == 0) {
      return lines.with(0, 0, List.of("---", written, "---", ""));
    }
    for (int i = 1; i < end - 1; i++) {
      String line = lines.at(i);
      if (line.matches(Pattern.quote(name) + "\\s*:.*")) {
        int last = i + 1;
        while (last < end - 1 && lines.at(last).matches("(\\s+\\S.*|-.*|].*|}.*)")) {
          last++;
        }
        Matcher remark = REMARK.matcher(line);
        return lines.with(i, last, List.of(remark.matches() ? written + remark.group(1) : written));
      }
    }
    return lines.with(end - 1, end - 1, List.of(written));
  }
}
