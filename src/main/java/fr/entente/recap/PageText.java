package fr.entente.recap;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.Language;
import fr.entente.mail.OneLine;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DateChoices;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.Dossier;
import fr.entente.outreach.LinkResult.Closed;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.Templates;
import fr.entente.outreach.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words the public page. Only what the debtor knows already: no history, no other debt, no notes.
@Component
class PageText {
  private static final Set<String> REASONS = Set.of("date", "words_missing", "not_now");
  private final Templates templates = new Templates("recap/");

  String closed(String token, Closed closed, Language language) {
    var texts = new Texts(language);
    var model = frame(token, language, texts.say("outreach.page.closed.title"));
    model.put("text", texts.say("outreach.page.closed.text"));
    model.put("sender", closed.name() == null ? "" : closed.name());
    call(model, closed.phone(), texts);
    return templates.html("closed", texts.locale(), model);
  }

  String slowDown(Language language) {
    var texts = new Texts(language);
    var model = frame("", language, texts.say("outreach.page.slow.title"));
    model.put("text", texts.say("outreach.page.slow.text"));
    model.put("sender", "");
    call(model, null, texts);
    return templates.html("closed", texts.locale(), model);
  }

  String notMe(Language language) {
    var texts = new Texts(language);
    var model = frame("", language, texts.say("outreach.page.not-me.done.title"));
    model.put("text", texts.say("outreach.page.not-me.done.text"));
    model.put("sender", "");
    call(model, null, texts);
    return templates.html("closed", texts.locale(), model);
  }

  /// `part` is the one whose date is to be moved; the first that waits when it names none.
  String open(
      String token,
      Open page,
      Language language,
      @Nullable String refused,
      @Nullable Integer part) {
    var texts = new Texts(language);
    var dossier = page.dossier();
    var model = frame(token, language, texts.say("outreach.page.title"));
    model.put("by", by(dossier, texts));
    model.put("next", next(page, texts));
    model.put("debtor", OneLine.name(dossier.file().debtor().name()));
    model.put("news", news(page, texts));
    model.put(
        "refused",
        refused == null || !REASONS.contains(refused)
            ? ""
            : texts.say("outreach.page.refused." + refused));
    model.put("total", texts.money(dossier.commitment().total()));
    model.put("creditor", OneLine.name(dossier.file().creditor().name()));
    model.put("means", texts.say("outreach.means." + dossier.commitment().means().name()));
    model.put("reference", dossier.paymentReference());
    model.put("lines", lines(page, texts));
    model.put("bank", bank(dossier));
    model.put("waived", dossier.waived() ? waived(dossier, texts) : "");
    model.put("agreedOn", texts.day(dossier.commitment().agreedOn()));
    model.put("mayConfirm", page.mayConfirm());
    model.put("mayDispute", page.mayDispute());
    model.put("mailStopped", page.answered(AnswerKind.NO_MORE_MAIL));
    DateChoices chosen =
        (part == null ? Optional.<DateChoices>empty() : page.part(part))
            .or(() -> page.dates().stream().findFirst())
            .orElse(null);
    model.put("parts", parts(token, page, language, chosen, texts));
    model.put("part", chosen == null ? 0 : chosen.part().number());
    model.put("opened", part != null || "date".equals(refused));
    model.put("dates", dates(chosen, texts, true));
    model.put("datesAsked", dates(chosen, texts, false));
    model.put("moving", moving(chosen, texts));
    model.put("invoices", invoices(page, texts));
    model.put("disputing", "words_missing".equals(refused));
    String contact = dossier.rightsContact();
    model.put("rights", contact == null ? "" : texts.say("outreach.page.rights", contact));
    model.put("longest", DebtorAnswers.LONGEST);
    call(model, dossier.phone(), texts);
    return templates.html("page", texts.locale(), model);
  }

  // As it is written for people, and as a telephone dials it.
  private static void call(Map<String, Object> model, @Nullable String phone, Texts texts) {
    model.put("call", phone == null ? "" : texts.say("outreach.page.call", phone));
    model.put("dial", phone == null ? "" : "tel:" + phone.replaceAll("[^+\\d]", ""));
  }

  // Whose money it is stands first; who asks for it in that name, after it.
  private static String by(Dossier dossier, Texts texts) {
    return dossier.sender().equals(dossier.file().creditor().name())
        ? ""
        : texts.say("outreach.page.by", OneLine.name(dossier.sender()));
  }

  /// The first part that is still to come; none once everything came, failed or was taken back.
  private static @Nullable Map<String, String> next(Open page, Texts texts) {
    var shown = page.shown();
    for (int i = 0; i < shown.instalments().size(); i++) {
      var status = shown.statuses().get(i);
      if (status == CommitmentStatus.PENDING) {
        var part = shown.instalments().get(i);
        return Map.of(
            "date", texts.day(part.effectiveDueOn()), "amount", texts.money(part.amount()));
      }
    }
    return null;
  }

  private static String waived(Dossier dossier, Texts texts) {
    return texts.say("outreach.mail.waived", OneLine.name(dossier.file().creditor().name()));
  }

  private static Map<String, Object> frame(String token, Language language, String title) {
    Map<String, Object> model = new HashMap<>();
    model.put("language", language.code());
    model.put("title", title);
    model.put("here", token.isEmpty() ? "" : "/p/" + token + "?lang=" + language.code());
    model.put("french", token.isEmpty() ? "" : "/p/" + token + "?lang=fr");
    model.put("english", token.isEmpty() ? "" : "/p/" + token + "?lang=en");
    return model;
  }

  private List<String> news(Open page, Texts texts) {
    var news = new ArrayList<String>();
    for (var answer : page.answers()) {
      String day = answer.wantedOn() == null ? "" : texts.day(answer.wantedOn());
      if (answer.kind() != AnswerKind.DISPUTED) {
        news.add(texts.say("outreach.page.said." + answer.kind(), day));
      }
    }
    if (page.answered(AnswerKind.DISPUTED)) {
      news.add(
          page.disputed().isEmpty()
              ? texts.say("outreach.page.said.DISPUTED")
              : texts.say(
                  "outreach.page.said.DISPUTED.invoices", String.join(", ", page.disputed())));
    }
    var overall = page.dossier().commitment().overall();
    if (overall == CommitmentStatus.KEPT || overall == CommitmentStatus.KEPT_LATE) {
      news.add(texts.say("outreach.page.kept"));
    }
    return news;
  }

  /// After a move: the dates that took the place of the old ones.
  private static List<Map<String, String>> lines(Open page, Texts texts) {
    var shown = page.shown();
    var lines = new ArrayList<Map<String, String>>();
    for (int i = 0; i < shown.instalments().size(); i++) {
      var part = shown.instalments().get(i);
      lines.add(
          Map.of(
              "date", texts.day(part.effectiveDueOn()),
              "amount", texts.money(part.amount()),
              "state", texts.say("outreach.page.part." + shown.statuses().get(i))));
    }
    return lines;
  }

  private static List<Map<String, String>> bank(Dossier dossier) {
    var bank = dossier.bank();
    return bank == null || !dossier.byTransfer()
        ? List.of()
        : List.of(
            Map.of(
                "holder", bank.holder(),
                "iban", bank.ibanInGroups(),
                "plain", bank.ibanInGroups().replace(" ", ""),
                "bic", bank.bic() == null ? "" : bank.bic()));
  }

  private static List<Map<String, String>> dates(
      @Nullable DateChoices dates, Texts texts, boolean atOnce) {
    return dates == null
        ? List.of()
        : dates.choices().stream()
            .filter(choice -> choice.atOnce() == atOnce)
            .map(choice ->
                Map.of("value", choice.date().toString(), "text", texts.day(choice.date())))
            .toList();
  }

  /// Reading another part is a link: nothing changes by it.
  private static List<Map<String, Object>> parts(
      String token, Open page, Language language, @Nullable DateChoices chosen, Texts texts) {
    return page.dates().stream()
        .map(dates -> {
          int number = dates.part().number();
          return Map.<String, Object>of(
              "href", "/p/" + token + "?lang=" + language.code() + "&part=" + number + "#move",
              "text", moving(dates, texts),
              "chosen", dates.equals(chosen));
        })
        .toList();
  }

  private static List<Map<String, String>> invoices(Open page, Texts texts) {
    return page.invoices().stream()
        .map(invoice ->
            Map.of(
                "id",
                Long.toString(invoice.id().value()),
                "text",
                texts.say(
                    "outreach.page.invoice",
                    OneLine.of(invoice.number()),
                    texts.shortDay(invoice.issuedOn()),
                    texts.money(invoice.undisputed()))))
        .toList();
  }

  private static String moving(@Nullable DateChoices dates, Texts texts) {
    return dates == null
        ? ""
        : texts.say(
            "outreach.page.move.which",
            texts.money(dates.part().amount()),
            texts.day(dates.part().effectiveDueOn()));
  }
}
