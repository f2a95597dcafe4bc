package fr.entente.exchange.reading;

import fr.entente.exchange.LayoutDoubt;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.LineSink;
import fr.entente.exchange.file.Rejects;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The lines of which something is to be said, with the reason as the screens word it. Of very many
/// alike the first are kept, and how many more there are.
final class Remarks implements LineSink {
  /// As many of each kind as anybody reads.
  static final int MOST = 10_000;

  /// A line and what is to be said of it.
  record Remark(long line, String why) {}

  /// Remarks of one kind.
  final class Kind {
    private final List<Remark> first = new ArrayList<>();
    private long more;
    private long firstMore;

    private void add(Remark remark) {
      first.add(remark);
    }

    private void add(long line, String key, String detail) {
      if (first.size() < MOST) {
        first.add(new Remark(line, Rejects.reason(texts, key, detail)));
        return;
      }
      firstMore = more == 0 ? line : firstMore;
      more++;
    }

    List<Remark> told() {
      if (more == 0) {
        return first;
      }
      List<Remark> all = new ArrayList<>(first);
      String rest =
          new MessageFormat(texts.getString("exchange.rejects.more"), texts.getLocale())
              .format(new Object[] {more});
      all.add(new Remark(firstMore, rest));
      return all;
    }
  }

  private final ResourceBundle texts;
  final Kind leftOut = new Kind();
  final Kind warnings = new Kind();
  final Kind rejected = new Kind();

  Remarks(ResourceBundle texts) {
    this.texts = texts;
  }

  @Override
  public void reject(long line, String key, String detail, List<String> original) {
    rejected.add(line, key, detail);
  }

  @Override
  public void leave(long line, String key, String detail, List<String> original) {
    leftOut.add(line, key, detail);
  }

  @Override
  public void warn(long line, String key, String detail, List<String> original) {
    warnings.add(line, key, detail);
  }

  /// What the file leaves open; said of the header, and read by the usual guess.
  void doubt(FileShape shape, LayoutDoubt doubt) {
    String text =
        switch (doubt) {
          case LayoutDoubt.Column(var looks, _, var name, var samples, _) ->
              MessageFormat.format(
                  texts.getString("exchange.doubt." + looks.name().toLowerCase(Locale.ROOT)),
                  name,
                  String.join(", ", samples));
          case LayoutDoubt.Dates(var columns, var sample, _, _) ->
              MessageFormat.format(
                  texts.getString("exchange.doubt.dates"), String.join(", ", columns), sample);
          case LayoutDoubt.Decimals(var columns, var sample, _, var thousands, var decimals) ->
              MessageFormat.format(
                  texts.getString("exchange.doubt.decimals"),
                  String.join(", ", columns),
                  sample,
                  thousands.amount().toPlainString(),
                  decimals.amount().toPlainString());
        };
    warnings.add(new Remark(Math.max(1, shape.headerRow() + 1), text));
  }
}
