package fr.entente.recap;

import fr.entente.kernel.Language;
import fr.entente.outreach.ColleagueAnswers;
import fr.entente.outreach.ColleagueAnswers.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page `/q/{token}` on which a colleague answers, once. Reading changes nothing. A link that
/// is used, over or none of ours shows nothing, and the three look the same.
@RestController
class AskedPage {
  private final ColleagueAnswers answers;
  private final VisitLimit limit;
  private final AskedText texts;

  AskedPage(ColleagueAnswers answers, VisitLimit limit, AskedText texts) {
    this.answers = answers;
    this.limit = limit;
    this.texts = texts;
  }

  @GetMapping("/q/{token}")
  ResponseEntity<String> show(
      @PathVariable String token, @RequestParam @Nullable String lang, HttpServletRequest request) {
    String reads = reads(lang, request);
    return admitted(token, request) ? page(token, lang, reads, false) : slowDown(reads);
  }

  @PostMapping("/q/{token}")
  ResponseEntity<String> answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second,
      @RequestParam(defaultValue = "") String third,
      @RequestParam @Nullable String lang,
      HttpServletRequest request) {
    String reads = reads(lang, request);
    if (!admitted(token, request)) {
      return slowDown(reads);
    }
    Taken taken = answers.answer(token, List.of(first, second, third));
    return switch (taken) {
      case KEPT -> RecapPage.html(HttpStatus.OK, texts.thanks(Language.of(reads)));
      case EMPTY -> page(token, lang, reads, true);
      case CLOSED -> closed(reads);
    };
  }

  private ResponseEntity<String> page(
      String token, @Nullable String lang, String reads, boolean empty) {
    return answers
        .open(token)
        .map(page ->
            RecapPage.html(
                empty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                texts.open(token, page, lang == null ? page.language() : Language.of(lang), empty)))
        .orElseGet(() -> closed(reads));
  }

  private ResponseEntity<String> closed(String reads) {
    return RecapPage.html(HttpStatus.GONE, texts.closed(Language.of(reads)));
  }

  private ResponseEntity<String> slowDown(String reads) {
    return RecapPage.html(HttpStatus.TOO_MANY_REQUESTS, texts.slowDown(Language.of(reads)));
  }

  // Where nothing is shown, nobody knows whom the link was for: the browser says what it reads.
  private static String reads(@Nullable String lang, HttpServletRequest request) {
    if (lang != null) {
      return lang;
    }
    boolean said = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return said ? request.getLocale().getLanguage() : Language.FR.code();
  }

  private boolean admitted(String token, HttpServletRequest request) {
    return limit.admits(
        answers.link(token).map(link -> "asked " + link).orElse(request.getRemoteAddr()));
  }
}
