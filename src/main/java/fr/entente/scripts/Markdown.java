package fr.entente.scripts;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The plain words of a Markdown node: emphasis is for the eye of the author.
final class Markdown {
  private Markdown() {}

  /// Line of the file, counted from 1.
  static int line(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
  }

  static String text(Node node) {
    var text = new StringBuilder();
    collect(node, text);
    return Words.spaces(text.toString()).strip();
  }

  private static void collect(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case org.commonmark.node.IndentedCodeBlock code -> text.append(code.getLiteral());
        case org.commonmark.node.FencedCodeBlock code -> text.append(code.getLiteral());
        case Text words -> text.append(words.getLiteral());
        case Code code -> text.append(code.getLiteral());
        case SoftLineBreak _ -> text.append('\n');
        case HardLineBreak _ -> text.append('\n');
        case HtmlInline html -> text.append(html.getLiteral());
        default -> {
          collect(child, text);
          if (child instanceof org.commonmark.node.Block && child.getNext() != null) {
            text.append('\n');
          }
        }
      }
    }
  }
}
