package fr.entente.abuse;

import java.nio.charset.StandardCharsets;

/// One request as a stranger writes it, byte by byte. `%HOST%`, `%COOKIE%`, `%KEY%` and `%UI%`
/// stand for what the server gave to whoever opened the login page; most attacks never did.
record Attack(String name, String head, byte[] body) {
  private static final String HOST = "Host: %HOST%\r\n";

  static Attack get(String name, String target, String... headers) {
    return ask(name, "GET " + target, headers);
  }

  /// `line` is method and target.
  static Attack ask(String name, String line, String... headers) {
    return new Attack(name, line + " HTTP/1.1\r\n" + HOST + lines(headers), new byte[0]);
  }

  static Attack post(String name, String target, String type, String body) {
    return post(name, target, type, body, "");
  }

  static Attack post(String name, String target, String type, String body, String more) {
    return post(name, target, type, body.getBytes(StandardCharsets.ISO_8859_1), more);
  }

  static Attack post(String name, String target, String type, byte[] body, String more) {
    String head =
        "POST %s HTTP/1.1\r\n%sContent-Type: %s\r\n%s"
            .formatted(target, HOST, type, more.isEmpty() ? "" : more + "\r\n");
    return new Attack(name, head, body);
  }

  /// A request that names its own length, or none, in its head.
  static Attack whole(String name, String head, String body) {
    return new Attack(name, head, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// The same under another name of the server.
  Attack named(String host) {
    return new Attack(name, head.replace("%HOST%", host), body);
  }

  boolean needsLogin() {
    return head.contains("%COOKIE%");
  }

  byte[] bytes(Login login) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    byte[] filled = login.fill(text).getBytes(StandardCharsets.ISO_8859_1);
    String length =
        head.contains("Content-Length")
                || head.contains("Transfer-Encoding")
                || head.startsWith("GET")
            ? ""
            : "Content-Length: " + filled.length + "\r\n";
    byte[] start =
        (login.fill(head) + length + "Connection: close\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + filled.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(filled, 0, all, start.length, filled.length);
    return all;
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }

  @Override
  public String toString() {
    return name;
  }
}
