package fr.entente.listening;

import fr.entente.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Streams a tab-separated file of utterances. A header is recognised by its names, in any order,
/// with other columns between; without one the columns are `id language channel utterance`. A
/// header may name `call` (turns of one call, in order) and `speaker` (agent or debtor) too.
public final class LineReader {
  /// `problem` says why a line cannot be used; `call`, `label`, `hard` and `writer` (empty) only
  /// where the file has them.
  public record Row(
      int number,
      String id,
      Remark remark,
      @Nullable String call,
      @Nullable Label label,
      @Nullable Boolean hard,
      String writer,
      @Nullable String problem) {

    /// A usable labelled line. A hard negative is known by the column `kind`; which label it
    /// resembles is not told.
    public Example example() {
      Label is = Objects.requireNonNull(label);
      Label near = is == Label.NONE && Boolean.TRUE.equals(hard) ? Label.NONE : null;
      return new Example(is, near, remark.language(), remark.channel(), remark.text(), id, number);
    }
  }

  private static final List<String> NEEDED = List.of("id", "language", "channel", "utterance");

  private final BufferedReader in;
  private final boolean labelled;
  private Map<String, Integer> columns = Map.of();
  private int number;

  public LineReader(Reader in, boolean labelled) {
    this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    this.labelled = labelled;
  }

  /// Null at the end.
  public @Nullable Row next() throws IOException {
    String line;
    while ((line = in.readLine()) != null) {
      number++;
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.isEmpty()) {
        columns = columns(cells);
        if (header(cells)) {
          continue;
        }
      }
      return row(cells);
    }
    return null;
  }

  private static boolean header(String[] cells) {
    return Arrays.stream(cells).map(LineReader::name).toList().containsAll(NEEDED);
  }

  private static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> columns(String[] first) {
    var columns = new HashMap<String, Integer>();
    boolean header = header(first);
    int count = header ? first.length : NEEDED.size();
    for (int i = 0; i < count; i++) {
      columns.putIfAbsent(header ? name(first[i]) : NEEDED.get(i), i);
    }
    return columns;
  }

  private static String cell(String[] cells, @Nullable Integer at) {
    return at != null && at < cells.length ? cells[at] : "";
  }

  private Row row(String[] cells) {
    String id = cell(cells, columns.get("id")).strip();
    String text = cell(cells, columns.get("utterance"));
    Optional<Language> language = language(cell(cells, columns.get("language")));
    Optional<Channel> channel = Channel.of(cell(cells, columns.get("channel")));
    Optional<Label> label = Label.of(cell(cells, columns.get("label")));
    var remark =
        new Remark(
            language.orElse(Language.FR),
            channel.orElse(Channel.TRANSCRIPT),
            speaker(cell(cells, columns.get("speaker"))),
            text);
    String call = cell(cells, columns.get("call")).strip();
    return new Row(
        number,
        id,
        remark,
        call.isEmpty() ? null : call,
        label.orElse(null),
        hard(cell(cells, columns.get("kind"))),
        cell(cells, columns.get("writer")).strip(),
        problem(cells, id, text, language, channel, label));
  }

  private static @Nullable Boolean hard(String kind) {
    return kind.isBlank() ? null : name(kind).startsWith("hard") || name(kind).contains("near");
  }

  private static Speaker speaker(String who) {
    return switch (name(who)) {
      case "agent" -> Speaker.AGENT;
      case "debtor" -> Speaker.DEBTOR;
      default -> Speaker.UNKNOWN;
    };
  }

  private static Optional<Language> language(String code) {
    return Arrays.stream(Language.values()).filter(l -> l.code().equals(name(code))).findFirst();
  }

  private @Nullable String problem(
      String[] cells,
      String id,
      String text,
      Optional<Language> language,
      Optional<Channel> channel,
      Optional<Label> label) {
    if (cells.length < NEEDED.size()) {
      return cells.length + " columns instead of at least " + NEEDED.size();
    }
    if (id.isEmpty()) {
      return "no id";
    }
    if (language.isEmpty()) {
      return "the language is neither fr nor en: " + cell(cells, columns.get("language"));
    }
    if (channel.isEmpty()) {
      return "the channel is neither transcript, note nor mail: "
          + cell(cells, columns.get("channel"));
    }
    if (text.isBlank()) {
      return "no utterance";
    }
    return labelled && label.isEmpty()
        ? "unknown label: " + cell(cells, columns.get("label"))
        : null;
  }
}
