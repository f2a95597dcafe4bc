package fr.entente.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the writer of a mail wrote this time: without the history that mail programs quote below
/// and without the signature, by listed rules. Only the debtor's own words may be read (AI-01).
final class ReplyText {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /// A line that ends the mail: from here on it is history or signature.
  enum Cut {
    ATTRIBUTION("(le|on) .{6,120}(a écrit|wrote)\\s*:?\\s*"),
    ATTRIBUTION_END(".{0,120}(a écrit|wrote)\\s*:\\s*"),
    ORIGINAL("-{2,}\\s*(message d.origine|original message|message transféré|forwarded message).*"),
    HEADER("(de|from)\\s*:\\s.*@.*"),
    RULE("_{8,}\\s*"),
    SIGNATURE_MARK("--\\s?"),
    FAREWELL(
        "((bien|très) )?(cordialement|sincèrement|respectueusement|salutations|cdlt|bàv|bien à vous"
            + "|(with )?(kind|best|warm) regards|regards|best wishes|yours (sincerely|faithfully|truly)"
            + "|sincerely|cheers|all the best)(,? .{0,40})?[,.!]?\\s*"),
    FORMULA(".{0,40}(veuillez|je vous prie d)[^.]{0,80}(salutations|considération|sentiments).*"),
    DEVICE("(envoyé (de|depuis) mon|sent from my) .*"),
    DISCLAIMER(
        "(ce (message|courriel|mail) et .*(pièces|fichiers)|this (e-?mail|message) and any).*");

    private final Pattern line;

    Cut(String line) {
      this.line = Pattern.compile(line, FLAGS);
    }

    boolean at(String text) {
      return line.matcher(text).matches();
    }
  }

  private static final Pattern POSTSCRIPT =
      Pattern.compile("p\\.?\\s?s\\.?\\s?[:,.-]?\\s.*", FLAGS);

  private ReplyText() {}

  static String written(String pasted) {
    var kept = new ArrayList<String>();
    boolean over = false;
    for (String line : lines(pasted)) {
      String words = line.strip();
      if (history(words)) {
        break;
      }
      over = over || List.of(Cut.values()).stream().anyMatch(cut -> cut.at(words));
      if (!over && !words.startsWith(">") || POSTSCRIPT.matcher(words).matches()) {
        kept.add(line.stripTrailing());
      }
    }
    return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
  }

  /// Nothing the writer added stands below these.
  private static boolean history(String line) {
    return Cut.ATTRIBUTION.at(line)
        || Cut.ATTRIBUTION_END.at(line)
        || Cut.ORIGINAL.at(line)
        || Cut.HEADER.at(line)
        || Cut.RULE.at(line);
  }

  private static List<String> lines(String pasted) {
    return pasted
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u00a0', ' ')
        .replace("\u200b", "")
        .lines()
        .toList();
  }
}
