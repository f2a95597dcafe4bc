package fr.entente.abuse;

import static fr.entente.abuse.Attack.ask;
import static fr.entente.abuse.Attack.get;
import static fr.entente.abuse.Attack.post;
import static fr.entente.abuse.Attack.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What strangers send. Every one of these must be refused with a 4xx, in one line of the log at
/// most, without a cookie and without a redirect. A new idea is a new line here.
final class Attacks {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String COOKIE = "Cookie: %COOKIE%";
  private static final String RPC = "/?v-r=uidl&v-uiId=%UI%";

  private Attacks() {}

  static Stream<Attack> all() {
    return Stream.of(
            addresses(), methods(), headers(), forms(), bodies(), machines(), screens(), payloads())
        .flatMap(List::stream);
  }

  private static List<Attack> addresses() {
    return List.of(
        get("a name that is not ours", "/login", "X: y").named("evil.example"),
        get("a name that is not ours, on the debtor's page", "/p/abc").named("evil.example:8080"),
        get("a name that is not ours, to a start", "/?v-r=init&location=login")
            .named("127.0.0.1.evil.example"),
        get("an absolute address of somebody else", "http://evil.example/login"),
        get("a broken escape in a path", "/p/%ZZ"),
        get("a broken escape in a query", "/login?a=%ZZ"),
        get("a broken escape on the debtor's page", "/p/abc?lang=%ZZ"),
        get("an escape that ends early", "/login?a=%"),
        get("bytes that are no UTF-8", "/login?a=%C3%28"),
        get("a NUL in a path", "/p/%00"),
        get("a NUL in a query", "/p/abc?lang=%00"),
        get("a line break in a query", "/login?again=1%0d%0aSet-Cookie:%20a=b"),
        get("a session id in a path", "/login;jsessionid=0123456789ABCDEF0123456789ABCDEF"),
        get("up and out", "/VAADIN/..%2f..%2fapplication.yml"),
        get("up and out, twice escaped", "/VAADIN/%252e%252e%252fapplication.yml"),
        get("backslashes", "/p/..%5c..%5clogin"),
        get("a path without end", "/" + "a/".repeat(3_000)),
        get("a query without end", "/login?a=" + "a".repeat(6_000)),
        get("the debtor's page without a link", "/p/"),
        get("the debtor's page without anything", "/p"),
        get("the debtor's page and more", "/p/a/b"),
        get("the colleague's page without a link", "/q/"),
        get("the tools", "/actuator/env"),
        get("the heap", "/actuator/heapdump"),
        get("a file of another product", "/wp-login.php"),
        get("a path of the server's errors", "/error"));
  }

  private static List<Attack> methods() {
    return Stream.of("FOO", "TRACE", "PROPFIND", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT")
        .flatMap(method ->
            Stream.of("/login", "/p/abc", "/twilio/agent", "/")
                .map(path -> ask(method + " " + path, method + " " + path)))
        .toList();
  }

  private static List<Attack> headers() {
    return List.of(
        get("a header without end", "/login", "X-Long: " + "x".repeat(200_000)),
        get("a thousand headers", "/login", "X: y\r\n".repeat(1_000).strip()),
        get("a cookie without end", "/p/abc", "Cookie: a=" + "x".repeat(100_000)),
        get("a control character in a header", "/login", "X-Bad: a\u0001b"),
        get("a NUL in a header", "/p/abc", "X-Bad: a\u0000b"),
        get("a header without a name", "/login", ": nothing"),
        whole(
            "two lengths",
            "POST /login HTTP/1.1\r\nHost: %HOST%\r\nContent-Length: 3\r\nContent-Length: 4\r\n",
            "a=b"),
        whole(
            "a length and chunks",
            "POST /login HTTP/1.1\r\nHost: %HOST%\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n",
            "0\r\n\r\n"),
        whole("no request at all", "\u0016\u0003\u0001\u0002 nothing\r\nContent-Length: 0\r\n", ""),
        whole("a version of the future", "GET /login HTTP/9.9\r\nHost: %HOST%\r\n", ""),
        whole("no host", "GET /login HTTP/1.1\r\n", ""));
  }

  private static List<Attack> forms() {
    return Stream.of("/login", "/p/abc", "/q/abc", "/twilio/agent/status")
        .flatMap(path ->
            Stream.of(
                post("a broken escape in a form to " + path, path, FORM, "say=%ZZ&username=%"),
                post("no form to " + path, path, FORM, ""),
                post("a NUL in a form to " + path, path, FORM, "say=%00&username=%00&password=%00"),
                post("JSON to " + path, path, JSON, "{\"say\":"),
                post(
                    "XML to " + path,
                    path,
                    "text/xml",
                    "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"),
                post("a type that is none to " + path, path, "no type at all", "x"),
                post(
                    "parts without end to " + path, path, "multipart/form-data; boundary=x", "--x"),
                post(
                    "parts without a boundary to " + path,
                    path,
                    "multipart/form-data",
                    "--x\r\n\r\n1\r\n--x--"),
                post("twenty thousand fields to " + path, path, FORM, "a=1&".repeat(20_000))))
        .toList();
  }

  private static List<Attack> bodies() {
    String chunked =
        "POST %s HTTP/1.1\r\nHost: %%HOST%%\r\nContent-Type: "
            + FORM
            + "\r\nTransfer-Encoding: chunked\r\n";
    String huge =
        "POST %s HTTP/1.1\r\nHost: %%HOST%%\r\nContent-Type: %s\r\nContent-Length: 900000000\r\n";
    return Stream.of(
            "/login",
            "/p/abc",
            "/twilio/agent",
            "/VAADIN/dynamic/resource/1/abc/upload",
            "/?v-r=uidl&v-uiId=0")
        .flatMap(path ->
            Stream.of(
                whole("900 MB announced to " + path, huge.formatted(path, FORM), "a"),
                whole(
                    "900 MB of parts announced to " + path,
                    huge.formatted(path, "multipart/form-data; boundary=x"),
                    "--x"),
                whole("chunks that are none to " + path, chunked.formatted(path), "zz\r\n")))
        .toList();
  }

  private static List<Attack> machines() {
    return List.of(
        get("a machine that wants nothing special", "/"),
        get("a machine that wants JSON", "/accounts", "Accept: application/json"),
        get("a machine on a page that is not there", "/api/v1/debtors", "Accept: */*"),
        get("a script of a page", "/accounts", "Accept: text/html", "Sec-Fetch-Dest: empty"),
        ask("a look at the heads", "HEAD /accounts"),
        post("a form to a screen", "/accounts", FORM, "a=1"),
        get("a provider that lost its way", "/twilio", "Accept: text/html"),
        get("an answer that was never asked for", "/logout", "Accept: */*"));
  }

  private static List<Attack> screens() {
    return List.of(
        get("a start without a page", "/?v-r=init&location=login"),
        get("a start of another screen", "/?v-r=init"),
        get("the front end's folder", "/VAADIN/"),
        get("the push channel", "/VAADIN/push"),
        get("the push channel of nobody", "/VAADIN/push?v-uiId=0&v-pushId=bad"),
        get(
            "a socket of nobody",
            "/VAADIN/push?v-uiId=0",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
        get("a file of nobody", "/VAADIN/dynamic/resource/1/abc/x"),
        post(
            "a file for nobody",
            "/VAADIN/dynamic/resource/1/abc/upload",
            "multipart/form-data; boundary=x",
            "--x"),
        post("a command of nobody", "/?v-r=uidl&v-uiId=0", JSON, "{}"),
        post("a sign of life of nobody", "/?v-r=heartbeat&v-uiId=0", "text/plain", ""),
        post("a command to the login", "/login?v-r=uidl&v-uiId=0", JSON, "{}"));
  }

  // With the cookie and the key of an open login page, as a browser has them.
  private static List<Attack> payloads() {
    String deep = "[".repeat(20_000);
    String command = "{\"csrfToken\":\"%KEY%\",\"rpc\":%s,\"syncId\":0,\"clientId\":0}";
    return List.of(
        payload("no JSON", RPC, "garbage"),
        payload("half a JSON", RPC, "{\"csrfToken\":"),
        payload("a list for a command", RPC, "[]"),
        payload("nothing in a command", RPC, "{}"),
        payload("JSON without a floor", RPC, deep),
        payload("a command without a floor", RPC, "{\"csrfToken\":\"%KEY%\",\"rpc\":" + deep),
        payload("a page that is no number", "/?v-r=uidl&v-uiId=abc", "{}"),
        payload("a page too large for a number", "/?v-r=uidl&v-uiId=99999999999999999999", "{}"),
        payload("a number for commands", RPC, command.replace("%s", "7")),
        payload("a number for a command", RPC, command.replace("%s", "[7]")),
        payload("a command of no kind", RPC, command.replace("%s", "[{\"node\":1}]")),
        payload(
            "a command that is not there",
            RPC,
            command.replace("%s", "[{\"type\":\"nonsense\",\"node\":1}]")),
        payload(
            "a node that is no number",
            RPC,
            command.replace("%s", "[{\"type\":\"event\",\"node\":\"x\",\"event\":\"a\"}]")),
        payload(
            "a channel that is none",
            RPC,
            command.replace("%s", "[{\"type\":\"channel\",\"node\":1,\"channel\":\"x\"}]")),
        payload(
            "a count that is none",
            RPC,
            "{\"csrfToken\":\"%KEY%\",\"rpc\":[],\"syncId\":\"x\",\"clientId\":{}}"),
        payload(
            "fifty thousand commands",
            RPC,
            command.replace("%s", "[" + "{},".repeat(50_000) + "{}]")),
        post("a command that is a form", RPC, FORM, "a=1", COOKIE),
        post(
            "a sign of life without a number",
            "/?v-r=heartbeat&v-uiId=x",
            "text/plain",
            "",
            COOKIE),
        get("a socket without a number", "/VAADIN/push?v-uiId=x&v-pushId=y", COOKIE));
  }

  /// Commands of the right shape that mean nothing: the framework answers them as it answers a
  /// page, and nothing comes of it.
  static Stream<Attack> meaningless() {
    return Stream.of(
        payload(
            "a method that is not there",
            RPC,
            calls(
                "{'type':'publishedEventHandler','node':1,'templateEventMethodName':'nonsense','templateEventMethodArgs':[],'promise':1}")),
        payload(
            "a channel that was never opened",
            RPC,
            calls("{'type':'channel','node':1,'channel':99999,'args':[]}")),
        payload(
            "a property of nobody's",
            RPC,
            calls("{'type':'mSync','node':1,'feature':99,'property':'x','value':1}")),
        payload(
            "a way that leads nowhere",
            RPC,
            calls("{'type':'navigation','location':{},'link':7}")));
  }

  private static String calls(String call) {
    return "{'csrfToken':'%KEY%','rpc':[".replace('\'', '"')
        + call.replace('\'', '"')
        + "],\"syncId\":0,\"clientId\":0}";
  }

  private static Attack payload(String name, String target, String body) {
    return post(name, target, JSON, body.getBytes(StandardCharsets.UTF_8), COOKIE);
  }
}
