package fr.entente.recap;

import fr.entente.kernel.Language;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.LinkResult.Closed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What stands below `/p` and `/q` and is no link: a link that was copied in part, for one. The
/// same polite page as for a link that is over; never a screen of the house, which would set a
/// cookie.
@RestController
class NoLinkPage {
  private static final String NO_LINK = "none";

  private final DebtorAnswers answers;
  private final PageText texts;

  NoLinkPage(DebtorAnswers answers, PageText texts) {
    this.answers = answers;
    this.texts = texts;
  }

  @RequestMapping({"/p", "/p/", "/p/*/**", "/q", "/q/", "/q/*/**"})
  ResponseEntity<String> lost(HttpServletRequest request) {
    boolean said = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    var language = said ? Language.of(request.getLocale().getLanguage()) : Language.FR;
    var closed =
        answers.visit(NO_LINK, false) instanceof Closed whomToCall
            ? whomToCall
            : new Closed(null, null, language);
    return RecapPage.html(HttpStatus.NOT_FOUND, texts.closed("", closed, language));
  }
}
