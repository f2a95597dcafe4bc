package fr.entente.uikit.chart;

import java.util.Locale;

/// Writes a picture as text. Whatever comes from people is escaped; whatever is no number is zero.
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /// Attributes are names and values in turn.
  Svg leaf(String tag, Object... attributes) {
    return tag(tag, attributes).put("/>");
  }

  Svg open(String tag, Object... attributes) {
    return tag(tag, attributes).put(">");
  }

  Svg close(String tag) {
    return put("</" + tag + ">");
  }

  Svg words(String tag, String words, Object... attributes) {
    return open(tag, attributes).put(escape(words)).close(tag);
  }

  Svg inside(String drawn) {
    return put(drawn);
  }

  private Svg tag(String tag, Object... attributes) {
    put("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      put(" " + attributes[i] + "=\"" + value(attributes[i + 1]) + "\"");
    }
    return this;
  }

  private Svg put(String more) {
    text.append(more);
    return this;
  }

  private static String value(Object value) {
    return value instanceof Double number ? number(number) : escape(value.toString());
  }

  /// A part of the width; never outside of it.
  static String part(double share) {
    double within = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    return String.format(Locale.ROOT, "%.2f%%", 100 * within);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", Double.isFinite(value) ? value : 0);
  }

  static String escape(String raw) {
    var safe = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> {
              if (!Character.isISOControl(point)) {
                safe.appendCodePoint(point);
              }
            }
          }
        });
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
