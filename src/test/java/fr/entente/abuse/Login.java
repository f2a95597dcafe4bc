package fr.entente.abuse;

import java.util.regex.Pattern;

/// What a stranger holds who opened the login page and did not sign in: a cookie, the key of the
/// page's own requests and its number.
record Login(String host, String cookie, String key, String ui) {
  static Login none(int port) {
    return new Login("127.0.0.1:" + port, "", "", "0");
  }

  static Login open(int port) {
    String page = Knock.at(port, request(port, "/login", "")).text();
    String cookie = first(page, "(?im)^Set-Cookie: ([^;\r\n]+)");
    String start = Knock.at(port, request(port, "/?v-r=init&location=login&query=", cookie)).text();
    return new Login(
        "127.0.0.1:" + port,
        cookie,
        first(start, "\"Vaadin-Security-Key\":\\s*\"([^\"]+)\""),
        first(start, "\"v-uiId\":\\s*([0-9]+)"));
  }

  private static byte[] request(int port, String target, String cookie) {
    return Attack.get("open", target, "Accept: text/html", "Cookie: " + cookie).bytes(none(port));
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? found.group(1) : "";
  }

  String fill(String text) {
    return text.replace("%HOST%", host)
        .replace("%COOKIE%", cookie)
        .replace("%KEY%", key)
        .replace("%UI%", ui);
  }
}
