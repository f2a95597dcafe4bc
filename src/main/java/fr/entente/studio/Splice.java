package fr.entente.studio;

/// What one edit took out of a text at which character, and put in: the smallest such piece.
record Splice(int position, String removed, String added) {
  static Splice between(String before, String after) {
    int head = 0;
    int shorter = Math.min(before.length(), after.length());
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Splice(
        head,
        before.substring(head, before.length() - tail),
        after.substring(head, after.length() - tail));
  }

  String on(String text) {
    return swap(text, removed, added);
  }

  String off(String text) {
    return swap(text, added, removed);
  }

  private String swap(String text, String out, String in) {
    if (!text.startsWith(out, position)) {
      throw new IllegalStateException("the journal does not fit the text");
    }
    return text.substring(0, position) + in + text.substring(position + out.length());
  }
}
