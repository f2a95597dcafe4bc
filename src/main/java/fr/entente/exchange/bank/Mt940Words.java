package fr.entente.exchange.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What field 86 of MT940 says of a movement. Banks structure it in three ways: numbered parts
/// (`?20`, behind a code of three digits), words between slashes (`/REMI/`), or not at all.
record Mt940Words(
    String code,
    String booking,
    String text,
    String name,
    String account,
    String endToEnd,
    String mandate,
    String returned) {
  private static final Mt940Words NOTHING = new Mt940Words("", "", "", "", "", "", "", "");
  private static final Pattern NUMBERED = Pattern.compile("(\\d{3})([^\\w\\s/])(\\d\\d)(.*)");
  private static final Pattern CODEWORD =
      Pattern.compile(
          "/(REMI|EREF|NAME|IBAN|BIC|ORDP|BENM|CNTP|MARF|CSID|PREF|RTRN|ISDT|UDTR|UCRD|PURP|TRTP|TRCD|INIT|ADDR|ORDR"
              + "|KREF|MREF|USTD|STRD|TRID|BREF|EXCH|COMM|CHGS|OCMT|ABWA|SVCL|INFO|CRED|DEBT)(?=/)");
  private static final Pattern GERMAN =
      Pattern.compile(
          "(EREF|KREF|MREF|BREF|RREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|COAM|OAMT)[+:]\\s?");
  private static final Pattern REASON = Pattern.compile("[A-Z]{2}\\d{2}");
  // Lines are cut at 65 letters; a shorter one ends where its words end.
  private static final int FULL_LINE = 60;
  private static final int FULL_PART = 27;

  static Mt940Words of(List<String> lines) {
    if (lines.isEmpty()) {
      return NOTHING;
    }
    Matcher numbered = NUMBERED.matcher(lines.getFirst().strip());
    if (numbered.matches()) {
      return numbered(numbered.group(1), numbered.group(2), lines);
    }
    String whole = joined(lines);
    return CODEWORD.matcher(whole).lookingAt() || CODEWORD.matcher(whole).results().count() > 1
        ? between(whole)
        : new Mt940Words("", "", whole, "", "", "", "", "");
  }

  private static String joined(List<String> lines) {
    StringBuilder whole = new StringBuilder();
    int before = FULL_LINE;
    for (String line : lines) {
      whole.append(before < FULL_LINE ? " " : "").append(line);
      before = line.length();
    }
    return clean(whole.toString());
  }

  private static Mt940Words numbered(String code, String mark, List<String> lines) {
    String whole = String.join("", lines).strip().substring(3);
    Map<Integer, String> parts = new HashMap<>();
    StringBuilder words = new StringBuilder();
    for (String piece : whole.split(Pattern.quote(mark) + "(?=\\d\\d)", 200)) {
      if (piece.length() < 2 || !piece.substring(0, 2).matches("\\d\\d")) {
        continue;
      }
      int number = Integer.parseInt(piece.substring(0, 2));
      String said = piece.substring(2);
      boolean ofText = number >= 20 && number <= 29 || number >= 60 && number <= 63;
      if (ofText) {
        boolean key = GERMAN.matcher(said).lookingAt();
        words.append(key ? "\n" : "").append(said).append(said.length() < FULL_PART ? " " : "");
      } else {
        parts.merge(number, said, String::concat);
      }
    }
    Map<String, String> keys = new HashMap<>();
    StringBuilder rest = new StringBuilder();
    for (String line : words.toString().split("\n", -1)) {
      Matcher key = GERMAN.matcher(line);
      if (key.lookingAt()) {
        keys.merge(key.group(1), clean(line.substring(key.end())), (a, b) -> a + " " + b);
      } else {
        rest.append(' ').append(line);
      }
    }
    String reason = clean(parts.getOrDefault(34, ""));
    return new Mt940Words(
        code,
        clean(parts.getOrDefault(0, "")),
        clean(rest + " " + keys.getOrDefault("SVWZ", "")),
        CamtDetail.first(
            clean(parts.getOrDefault(32, "") + parts.getOrDefault(33, "")),
            keys.getOrDefault("ABWA", "")),
        account(CamtDetail.first(parts.getOrDefault(31, ""), keys.getOrDefault("IBAN", ""))),
        CamtDetail.provided(keys.getOrDefault("EREF", "")),
        CamtDetail.provided(keys.getOrDefault("MREF", "")),
        REASON.matcher(reason).matches() ? reason : "");
  }

  private static Mt940Words between(String whole) {
    Map<String, String> found = new HashMap<>();
    Matcher word = CODEWORD.matcher(whole);
    String open = "";
    int from = 0;
    while (word.find()) {
      keep(found, open, whole.substring(from, word.start()));
      open = word.group(1);
      from = word.end();
    }
    keep(found, open, whole.substring(from));
    String[] other = found.getOrDefault("CNTP", "").split("/", -1);
    String reason = found.getOrDefault("RTRN", "");
    Matcher iso = REASON.matcher(reason);
    String motive =
        String.join(
            " ",
            List.of(
                found.getOrDefault("REMI", ""),
                found.getOrDefault("USTD", ""),
                String.join(" ", CreditorReference.words(found.getOrDefault("STRD", ""))),
                found.getOrDefault("INFO", "")));
    return new Mt940Words(
        "",
        CamtDetail.first(found.getOrDefault("TRTP", ""), found.getOrDefault("", "")),
        clean(motive),
        CamtDetail.first(
            found.getOrDefault("NAME", ""),
            other.length > 2 ? other[2] : "",
            found.getOrDefault("ORDP", ""),
            found.getOrDefault("BENM", "")),
        account(CamtDetail.first(found.getOrDefault("IBAN", ""), other[0])),
        CamtDetail.provided(found.getOrDefault("EREF", "")),
        CamtDetail.provided(
            CamtDetail.first(found.getOrDefault("MARF", ""), found.getOrDefault("MREF", ""))),
        iso.find() ? iso.group() : reason.isEmpty() ? "" : "REJET");
  }

  private static void keep(Map<String, String> found, String word, String said) {
    String plain = clean(said.replaceFirst("^/+", "").replaceFirst("/+\\s*$", ""));
    if (!plain.isEmpty()) {
      found.merge(word, plain, (before, _) -> before);
    }
  }

  private static String account(String said) {
    String known = said.isEmpty() ? "" : FrenchAccount.known(said);
    return FrenchAccount.valid(known) ? known : "";
  }

  private static String clean(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
