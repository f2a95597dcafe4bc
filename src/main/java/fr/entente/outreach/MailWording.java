package fr.entente.outreach;

import fr.entente.accounts.DebtorKind;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.mail.OneLine;
import fr.entente.mail.OutgoingMail;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words one mail: what was agreed, how to pay, what to do if a date cannot be met. States facts
/// and offers help; presses nobody.
@Component
class MailWording {
  private final Templates templates = new Templates("outreach/");
  private final Clock clock;

  MailWording(Clock clock) {
    this.clock = clock;
  }

  OutgoingMail.Content write(
      MailKind kind, Dossier dossier, @Nullable Integer instalment, Links.Made link) {
    var texts = new Texts(dossier.language());
    var model = model(kind, dossier, instalment, link, texts);
    return new OutgoingMail.Content(
        OneLine.atMost(200, String.valueOf(model.get("subject"))),
        templates.text("mail", texts.locale(), model),
        templates.html("mail", texts.locale(), model),
        MailVersion.of(texts.locale()));
  }

  private Map<String, Object> model(
      MailKind kind, Dossier dossier, @Nullable Integer instalment, Links.Made link, Texts texts) {
    var commitment = dossier.commitment();
    String sender = OneLine.name(dossier.sender());
    String day = texts.day(commitment.agreedOn());
    String first = first(dossier, instalment, texts);
    Map<String, Object> model = new HashMap<>();
    model.put("language", dossier.language().code());
    model.put("subject", texts.say(kind.key("subject"), sender, day, first));
    model.put("title", texts.say(kind.key("title")));
    model.put(
        "hello", texts.say("outreach.mail.hello", OneLine.name(dossier.file().debtor().name())));
    model.put("intro", texts.say(kind.key("intro"), day, sender, first));
    model.put("facts", facts(kind, dossier, texts));
    model.put("lines", kind == MailKind.THANKS ? List.of() : lines(dossier, instalment, texts));
    model.put("bank", kind == MailKind.THANKS ? List.of() : bank(dossier, texts));
    boolean button = kind != MailKind.THANKS;
    model.put("link", button ? link.url() : "");
    model.put("linkText", texts.say("outreach.mail.link"));
    model.put(
        "linkUntil",
        !button
            ? ""
            : texts.say("outreach.mail.link.until", texts.day(link.until(), clock.getZone())));
    model.put("paragraphs", paragraphs(kind, dossier, texts));
    model.put("signature", signature(dossier, texts));
    model.put("footer", footer(dossier, texts));
    model.put("stopText", texts.say("outreach.mail.stop"));
    model.put("stop", link.url());
    model.put("privacy", privacy(dossier, texts));
    model.put("linesTitle", texts.say("outreach.mail.lines"));
    model.put("dateTitle", texts.say("outreach.mail.date"));
    model.put("amountTitle", texts.say("outreach.mail.amount"));
    model.put("bankTitle", texts.say("outreach.mail.bank"));
    return model;
  }

  private static String first(Dossier dossier, @Nullable Integer instalment, Texts texts) {
    return dossier.commitment().instalments().stream()
        .filter(part -> instalment == null || part.number() == instalment)
        .findFirst()
        .map(part -> texts.day(part.effectiveDueOn()))
        .orElse("");
  }

  private static Map<String, String> fact(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  private static List<Map<String, String>> facts(MailKind kind, Dossier dossier, Texts texts) {
    var commitment = dossier.commitment();
    var facts = new ArrayList<Map<String, String>>();
    facts.add(
        fact(
            texts.say("outreach.mail.total"),
            texts.money(kind == MailKind.THANKS ? commitment.paid() : commitment.total())));
    facts.add(
        fact(texts.say("outreach.mail.creditor"), OneLine.name(dossier.file().creditor().name())));
    if (kind != MailKind.THANKS) {
      facts.add(
          fact(
              texts.say("outreach.mail.means"),
              texts.say("outreach.means." + commitment.means().name())));
      facts.add(fact(texts.say("outreach.mail.reference"), OneLine.of(dossier.paymentReference())));
    }
    return facts;
  }

  private static List<Map<String, String>> lines(
      Dossier dossier, @Nullable Integer instalment, Texts texts) {
    var commitment = dossier.commitment();
    var lines = new ArrayList<Map<String, String>>();
    for (int i = 0; i < commitment.instalments().size(); i++) {
      Instalment part = commitment.instalments().get(i);
      boolean open = commitment.statuses().get(i) == CommitmentStatus.PENDING;
      if (instalment == null ? open : part.number() == instalment) {
        lines.add(
            Map.of("date", texts.day(part.effectiveDueOn()), "amount", texts.money(part.amount())));
      }
    }
    return lines;
  }

  private static List<Map<String, String>> bank(Dossier dossier, Texts texts) {
    var bank = dossier.bank();
    if (bank == null || !dossier.byTransfer()) {
      return List.of();
    }
    var facts = new ArrayList<Map<String, String>>();
    facts.add(fact(texts.say("outreach.mail.holder"), OneLine.of(bank.holder())));
    facts.add(fact("IBAN", bank.ibanInGroups()));
    if (bank.bic() != null) {
      facts.add(fact("BIC", bank.bic()));
    }
    return facts;
  }

  private static List<String> paragraphs(MailKind kind, Dossier dossier, Texts texts) {
    if (kind == MailKind.THANKS) {
      return List.of(texts.say("outreach.mail.thanks.more"));
    }
    String phone = dossier.phone();
    var paragraphs = new ArrayList<String>();
    if (dossier.bank() == null && dossier.byTransfer()) {
      paragraphs.add(texts.say("outreach.mail.bank.none"));
    }
    if (dossier.waived()) {
      paragraphs.add(waived(dossier, texts));
    }
    paragraphs.add(
        phone == null
            ? texts.say("outreach.mail.cannot.page")
            : texts.say("outreach.mail.cannot", phone));
    paragraphs.add(texts.say("outreach.mail.dispute"));
    if (kind == MailKind.REMINDER) {
      paragraphs.add(texts.say("outreach.mail.crossed"));
    }
    if (dossier.file().debtor().kind() == DebtorKind.PERSON) {
      // FR-C-02: what a company owes for being late, a consumer does not.
      paragraphs.add(texts.say("outreach.mail.law.PERSON"));
    }
    String letter = dossier.file().account().letterReference();
    var sent = dossier.file().account().letterSentOn();
    if (dossier.agency() && letter != null && sent != null) {
      // CPCE R124-4, last paragraph: every later step recalls the letter.
      paragraphs.add(texts.say("outreach.mail.letter", OneLine.of(letter), texts.day(sent)));
    }
    return paragraphs;
  }

  private static String waived(Dossier dossier, Texts texts) {
    return texts.say("outreach.mail.waived", OneLine.name(dossier.file().creditor().name()));
  }

  private static String signature(Dossier dossier, Texts texts) {
    String creditor = OneLine.name(dossier.file().creditor().name());
    String agent = OneLine.name(dossier.agentName());
    if (agent.isBlank()) {
      return dossier.sender();
    }
    return dossier.agency()
        ? texts.say(
            "outreach.mail.signature.agency", agent, OneLine.name(dossier.agencyName()), creditor)
        : texts.say("outreach.mail.signature", agent, creditor);
  }

  private static String footer(Dossier dossier, Texts texts) {
    String phone = dossier.phone();
    return phone == null
        ? texts.say("outreach.mail.footer")
        : texts.say("outreach.mail.footer.phone", phone);
  }

  // GDPR art. 13 and 14, the short layer: who, what for, which rights, where.
  private static String privacy(Dossier dossier, Texts texts) {
    String contact = dossier.rightsContact();
    String sender = OneLine.name(dossier.sender());
    return contact == null
        ? texts.say("outreach.mail.privacy", sender)
        : texts.say("outreach.mail.privacy.contact", sender, contact);
  }
}
