package fr.entente.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// One operation of the API, its path written after the account: `/Calls/{Sid}.json`.
record Route(String method, String template, Pattern pattern, Function<ApiRequest, Reply> action) {

  static Route of(String method, String template, Function<ApiRequest, Reply> action) {
    var regex = Pattern.quote(template).replaceAll("\\{\\w+}", "\\\\E([^/]+?)\\\\Q");
    return new Route(method, template, Pattern.compile(regex), action);
  }

  String operation() {
    return method + " " + template;
  }

  boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  List<String> ids(String path) {
    var matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return List.of();
    }
    MatchResult found = matcher.toMatchResult();
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(
            i -> URLDecoder.decode(found.group(i).replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  static Optional<Route> find(List<Route> routes, String method, String path) {
    return routes.stream().filter(r -> r.method.equals(method) && r.fits(path)).findFirst();
  }
}
