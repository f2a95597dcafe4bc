package fr.entente.recap;

import fr.entente.kernel.Language;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.LinkResult.Closed;
import fr.entente.outreach.LinkResult.Done;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.LinkResult.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public page `/p/{token}`. Reading changes nothing, so that mail scanners and previews do no
/// harm; only a form that was sent is an answer, and sending it twice is one answer.
@RestController
class RecapPage {
  private final DebtorAnswers answers;
  private final VisitLimit limit;
  private final PageText texts;

  RecapPage(DebtorAnswers answers, VisitLimit limit, PageText texts) {
    this.answers = answers;
    this.limit = limit;
    this.texts = texts;
  }

  @GetMapping("/p/{token}")
  ResponseEntity<String> show(
      @PathVariable String token,
      @RequestParam @Nullable String lang,
      @RequestParam @Nullable String refused,
      @RequestParam @Nullable String part,
      HttpServletRequest request) {
    if (!admitted(token, request)) {
      return slowDown(lang);
    }
    LinkResult page = answers.visit(token, byAPerson(request));
    return switch (page) {
      case Open open ->
          html(HttpStatus.OK, texts.open(token, open, language(lang, open), refused, number(part)));
      case Closed closed ->
          html(HttpStatus.GONE, texts.closed(token, closed, language(lang, closed.language())));
      case LinkResult _ -> throw new IllegalStateException("a visit answers nothing");
    };
  }

  @PostMapping("/p/{token}")
  ResponseEntity<String> answer(
      @PathVariable String token,
      @RequestParam String say,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") List<String> invoice,
      @RequestParam(defaultValue = "") String words,
      @RequestParam @Nullable String lang,
      HttpServletRequest request) {
    if (!admitted(token, request)) {
      return slowDown(lang);
    }
    var said = new Said(say, number(part), on, numbers(invoice), words);
    LinkResult result = taken(token, said);
    return switch (result) {
      case Closed closed ->
          html(HttpStatus.GONE, texts.closed(token, closed, language(lang, closed.language())));
      case Refused(var reason) -> again(token, lang, reason);
      case Done(var kind) when kind == AnswerKind.NOT_ME ->
          html(HttpStatus.OK, texts.notMe(language(lang, Language.FR)));
      case LinkResult _ -> again(token, lang, null);
    };
  }

  private record Said(
      String what, @Nullable Integer part, String on, Set<Long> invoices, String words) {}

  private LinkResult taken(String token, Said said) {
    return switch (said.what()) {
      case "confirm" -> answers.confirm(token);
      case "dispute" -> answers.dispute(token, said.invoices(), said.words());
      case "no-more-mail" -> answers.noMoreMail(token);
      case "not-me" -> answers.notMe(token);
      case "move" ->
          date(said.on())
              .map(wanted ->
                  answers.move(token, said.part() == null ? 1 : said.part(), wanted, said.words()))
              .orElseGet(() -> new Refused("date"));
      default -> new Refused("not_now");
    };
  }

  private static @Nullable Integer number(@Nullable String typed) {
    return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(typed) : null;
  }

  private static Set<Long> numbers(List<String> typed) {
    return typed.stream()
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .limit(200)
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> date(String on) {
    try {
      return Optional.of(LocalDate.parse(on));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  // After an answer the page is read anew: a reload repeats no form.
  private static ResponseEntity<String> again(
      String token, @Nullable String lang, @Nullable String refused) {
    String query =
        (lang == null ? "" : "lang=" + language(lang, Language.FR).code())
            + (refused == null ? "" : "&refused=" + refused);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/p/" + token + (query.isEmpty() ? "" : "?" + query)))
        .build();
  }

  private boolean admitted(String token, HttpServletRequest request) {
    return limit.admits(
        answers.link(token).map(link -> "link " + link).orElse(request.getRemoteAddr()));
  }

  private ResponseEntity<String> slowDown(@Nullable String lang) {
    return html(HttpStatus.TOO_MANY_REQUESTS, texts.slowDown(language(lang, Language.FR)));
  }

  private static boolean byAPerson(HttpServletRequest request) {
    String purpose =
        Optional.ofNullable(request.getHeader("Sec-Purpose"))
            .orElse(Optional.ofNullable(request.getHeader("Purpose")).orElse(""));
    return request.getMethod().equals("GET")
        && !purpose.toLowerCase(Locale.ROOT).contains("prefetch");
  }

  private static Language language(@Nullable String asked, Open page) {
    return language(asked, page.dossier().language());
  }

  private static Language language(@Nullable String asked, Language own) {
    return asked == null ? own : Language.of(asked);
  }

  static ResponseEntity<String> html(HttpStatus status, String body) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body);
  }
}
