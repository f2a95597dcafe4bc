package fr.entente.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Disputes;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.SendResult;
import fr.entente.outreach.Writing;
import fr.entente.outreach.link.Forge;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// The page as a browser without scripts and cookies sees it.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class RecapPageTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Compliance compliance;
  @Autowired Disputes disputes;
  @Autowired Outreach outreach;
  @Autowired ApplicationContext context;
  @Autowired VisitLimit limit;
  @LocalServerPort int port;
  private final HttpClient browser = HttpClient.newHttpClient();
  private Writing writing;
  private Commitment promise;

  @BeforeEach
  void aRecapWasSent() {
    limit.forget();
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    promise = writing.promise();
    outreach.sendRecap(promise.id(), null, false, writing.agent);
  }

  private HttpResponse<String> ask(String method, String path, String... form) {
    var body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(form[i])
          .append('=')
          .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> visit() {
    return ask("GET", "/p/" + writing.token());
  }

  private HttpResponse<String> say(String what, String... more) {
    var form = new java.util.ArrayList<>(List.of("say", what));
    form.addAll(List.of(more));
    return ask("POST", "/p/" + writing.token(), form.toArray(String[]::new));
  }

  private List<String> journal() {
    return jdbc.sql("SELECT kind FROM link_event ORDER BY id").query(String.class).list();
  }

  @Test
  void thePageShowsTheArrangementAndNothingElse() {
    var page = visit();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Boulangerie Petit")
        .contains("mardi 24 novembre 2026")
        .contains("FA-2026-0042")
        .contains("01 99 00 12 34")
        .containsOnlyOnce("<script")
        .contains("<script src=\"/recap.js\" defer></script>", "href=\"tel:0199001234\"")
        .doesNotContain("je fais le virement", "Marie", "??");
    assertThat(ask("GET", "/p/" + writing.token() + "?lang=en").body())
        .contains("lang=\"en\"")
        .contains("Tuesday, 24 November 2026");
    assertThat(journal()).containsExactly("VISITED", "VISITED");
  }

  @Test
  void whatComesNextStandsFirstUnderTheCreditorsNameWithItsKey() {
    commitments.cancel(promise.id(), "test", writing.agent);
    var plan = writing.agrees("250.00", "2026-11-24", "2026-12-24");
    outreach.sendRecap(plan.id(), null, false, writing.agent);
    var page = visit().body();
    var order =
        List.of(
            "class=\"sender\"",
            "<h1",
            "250,00",
            "mardi 24 novembre",
            "value=\"confirm\"",
            "<table");
    assertThat(order.stream().map(page::indexOf).toList()).doesNotContain(-1).isSorted();
    clock.at(LocalDate.of(2026, 12, 2), LocalTime.of(9, 0));
    commitments.review(LocalDate.now(clock));
    var later = visit().body();
    assertThat(later.indexOf("jeudi 24 décembre"))
        .isBetween(later.indexOf("class=\"due\""), later.indexOf("<table"));
  }

  @Test
  void thePageKeepsToItselfAndSetsNoCookie() {
    var headers = visit().headers();
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(ask("GET", "/recap.css").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/recap.js").statusCode()).isEqualTo(200);
  }

  @Test
  void lookingChangesNothing() {
    visit();
    ask("HEAD", "/p/" + writing.token());
    ask("GET", "/p/" + writing.token() + "?say=confirm");
    assertThat(writing.count("debtor_answer")).isZero();
    assertThat(outreach.status(promise.id()).answer()).isNull();
    assertThat(outreach.status(promise.id()).visitedAt()).isNotNull();
  }

  @Test
  void aConfirmationIsTakenOnce() {
    assertThat(say("confirm").statusCode()).isEqualTo(303);
    assertThat(say("confirm").statusCode()).isEqualTo(303);
    assertThat(writing.count("debtor_answer")).isEqualTo(1);
    assertThat(visit().body()).contains("Vous avez confirmé").doesNotContain("value=\"confirm\"");
    assertThat(outreach.status(promise.id()).answer()).isEqualTo(AnswerKind.CONFIRMED);
    assertThat(journal()).containsExactly("CONFIRMED", "VISITED");
  }

  @Test
  void aNearDateIsTakenAtOnceAndTheNewDatesGoOutInWriting() {
    assertThat(visit().body()).contains("value=\"2026-12-02\"");
    say("move", "on", "2026-12-02");
    say("move", "on", "2026-12-02");
    var now = commitments.open(writing.account).orElseThrow();
    assertThat(now.instalments())
        .singleElement()
        .matches(part -> part.dueOn().equals(LocalDate.of(2026, 12, 2)))
        .matches(part -> part.amount().equals(promise.total()));
    assertThat(commitments.byId(promise.id()).orElseThrow().overall())
        .isEqualTo(CommitmentStatus.RESCHEDULED);
    assertThat(writing.count("outgoing_mail")).isEqualTo(2);
    assertThat(visit().body()).contains("mercredi 2 décembre 2026");
  }

  @Test
  void theOldPageShowsTheMoveAndASecondMoveIsOnlyAsked() {
    String old = writing.token();
    say("move", "on", "2026-12-02");
    var page = ask("GET", "/p/" + old);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Votre date est déplacée au mercredi 2 décembre 2026")
        .doesNotContain("value=\"confirm\"", "value=\"move\"");
    say("move", "on", "2026-12-08");
    assertThat(commitments.open(writing.account).orElseThrow().instalments().getFirst().dueOn())
        .isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(outreach.status(commitments.open(writing.account).orElseThrow().id()).answer())
        .isEqualTo(AnswerKind.MOVE_ASKED);
  }

  @Test
  void aLateDateBecomesTheAgentsNextAction() {
    say("move", "on", "2026-12-15", "words", "j'attends un paiement");
    assertThat(commitments.open(writing.account).orElseThrow().id()).isEqualTo(promise.id());
    assertThat(outreach.status(promise.id()).wantedOn()).isEqualTo(LocalDate.of(2026, 12, 15));
    assertThat(jdbc.sql("SELECT words FROM callback").query(String.class).single())
        .contains("2026-12-15", "j'attends un paiement");
    assertThat(jdbc.sql("SELECT callback_for FROM work_item").query(Long.class).single())
        .isEqualTo(writing.agent.value());
    assertThat(visit().body()).contains("Vous avez demandé le mardi 15 décembre 2026");
  }

  @Test
  void datesThatAreNotOfferedAreRefused() {
    for (String date : List.of("2026-11-16", "2026-11-24", "2030-06-01", "x", "")) {
      assertThat(say("move", "on", date).headers().firstValue("Location").orElse(""))
          .as(date)
          .contains("refused=date");
    }
    assertThat(writing.count("debtor_answer")).isZero();
    assertThat(ask("GET", "/p/" + writing.token() + "?refused=date").body())
        .contains("Cette date ne peut pas être choisie");
    assertThat(ask("GET", "/p/" + writing.token() + "?refused=%3Cb%3E").body())
        .doesNotContain("<b>");
  }

  @Test
  void aPartOfAPlanStaysBeforeTheNext() {
    commitments.cancel(promise.id(), "test", writing.agent);
    var plan = writing.agrees("300.00", "2026-11-24", "2026-12-01", "2027-01-04");
    outreach.sendRecap(plan.id(), null, false, writing.agent);
    assertThat(visit().body())
        .contains("value=\"2026-11-30\"")
        .doesNotContain("value=\"2026-12-01\"");
    say("move", "on", "2026-11-30");
    var moved = commitments.open(writing.account).orElseThrow();
    assertThat(moved.total()).isEqualTo(plan.total());
    assertThat(moved.instalments())
        .extracting(part -> part.dueOn().toString())
        .containsExactly("2026-11-30", "2026-12-01", "2027-01-04");
  }

  @Test
  void aDisputeStopsTheChasingAndIsKept() {
    String words = "Marchandise <b>abîmée</b> & retournée";
    say("dispute", "words", words);
    say("dispute", "words", "encore");
    assertThat(compliance.holds(writing.account)).isEmpty();
    assertThat(disputes.of(writing.account)).hasSize(1);
    assertThat(jdbc.sql("SELECT words FROM debtor_answer").query(String.class).single())
        .isEqualTo(words);
    var page = visit();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Nous avons bien reçu votre contestation")
        .doesNotContain("value=\"confirm\"", "value=\"dispute\"", "value=\"move\"");
    assertThat(say("confirm").headers().firstValue("Location").orElse("")).contains("not_now");
  }

  @Test
  void aDisputeNeedsWordsAndTheyAreBounded() {
    assertThat(say("dispute", "words", "  ").headers().firstValue("Location").orElse(""))
        .contains("words_missing");
    say("dispute", "words", "é".repeat(5000));
    assertThat(
            jdbc.sql("SELECT CHAR_LENGTH(words) FROM debtor_answer").query(Integer.class).single())
        .isEqualTo(DebtorAnswers.LONGEST);
  }

  @Test
  void noMoreMailBindsAtOnce() {
    say("no-more-mail");
    assertThat(outreach.sendRecap(promise.id(), null, true, writing.agent))
        .isInstanceOf(SendResult.Refused.class);
    assertThat(visit().body()).contains("Vous ne recevrez plus");
  }

  @Test
  void forgedExpiredRevokedAndFinishedLinksGetOnePolitePage() {
    var until = clock.instant().plus(Duration.ofDays(30));
    var closed = new java.util.ArrayList<HttpResponse<String>>();
    closed.add(ask("GET", "/p/" + Forge.signed(context, 999_999, until)));
    closed.add(ask("GET", "/p/rubbish"));
    String token = writing.token();
    String forged =
        token.substring(0, 10) + (token.charAt(10) == 'A' ? 'B' : 'A') + token.substring(11);
    closed.add(ask("GET", "/p/" + forged));
    closed.add(ask("POST", "/p/" + forged, "say", "confirm"));
    clock.forward(Duration.ofDays(31));
    closed.add(visit());
    closed.add(say("confirm"));
    clock.reset();
    outreach.revoke(promise.id(), writing.agent);
    closed.add(visit());
    assertThat(closed)
        .allMatch(page -> page.statusCode() == 410)
        .allMatch(page -> page.body().contains("Cette page n’est plus disponible"))
        .noneMatch(page -> page.body().contains("800"))
        .allMatch(page -> page.body().contains("numéro") || page.body().contains("tel:"));
    assertThat(closed.getLast().body()).contains("01 99 00 12 34");
    assertThat(writing.count("debtor_answer")).isZero();
  }

  @Test
  void aCancelledArrangementAndAStopTakeThePageAway() {
    compliance.placeHold(writing.debtor(), null, HoldType.CRISIS, "test", null, writing.agent);
    assertThat(visit().statusCode()).isEqualTo(410);
    assertThat(say("confirm").statusCode()).isEqualTo(410);
    jdbc.sql("UPDATE hold SET ended_at = since").update();
    assertThat(visit().statusCode()).isEqualTo(200);
    commitments.cancel(promise.id(), "test", writing.agent);
    assertThat(visit().statusCode()).isEqualTo(410);
  }

  @Test
  void whoGuessesIsSlowedDown() {
    int slowed = 0;
    for (int i = 0; i < 150; i++) {
      slowed += ask("GET", "/p/guess" + i).statusCode() == 429 ? 1 : 0;
    }
    assertThat(slowed).isPositive();
    assertThat(visit().statusCode()).isEqualTo(200);
  }

  @Test
  void aBrokenPromiseCanNoLongerBeConfirmed() {
    clock.at(LocalDate.of(2026, 11, 30), LocalTime.of(9, 0));
    commitments.review(LocalDate.now(clock));
    assertThat(visit().body()).doesNotContain("value=\"confirm\"").contains("value=\"dispute\"");
  }
}
