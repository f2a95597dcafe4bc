package fr.entente.outreach;

import fr.entente.accounts.DebtorKind;
import fr.entente.mail.MailFile;
import fr.entente.mail.OneLine;
import fr.entente.mail.OutgoingMail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words the mail that brings documents: what was asked for, which files, whom to call. It asks for
/// nothing.
final class DocumentWording {
  private static final Templates TEMPLATES = new Templates("outreach/");
  private final Papers papers;
  private final Texts texts;

  DocumentWording(Papers papers) {
    this.papers = papers;
    this.texts = new Texts(papers.language());
  }

  OutgoingMail.Content with(List<MailFile> files) {
    var model = model(files);
    return new OutgoingMail.Content(
        OneLine.atMost(200, say("subject", papers.sender())),
        TEMPLATES.text("mail", texts.locale(), model),
        TEMPLATES.html("mail", texts.locale(), model),
        MailVersion.of(texts.locale()));
  }

  private Map<String, Object> model(List<MailFile> files) {
    Map<String, Object> model = new HashMap<>();
    model.put("language", papers.language().code());
    model.put("subject", say("subject", papers.sender()));
    model.put("title", say("title"));
    model.put(
        "hello", texts.say("outreach.mail.hello", OneLine.name(papers.file().debtor().name())));
    model.put("intro", say("intro", texts.day(papers.today())));
    model.put("facts", facts(files));
    model.put("lines", List.of());
    model.put("bank", bank());
    model.put("paragraphs", paragraphs());
    model.put("signature", signature());
    model.put("footer", footer());
    model.put("privacy", privacy());
    for (String none : List.of("link", "linkText", "linkUntil", "stop", "stopText")) {
      model.put(none, "");
    }
    model.put("linesTitle", "");
    model.put("dateTitle", "");
    model.put("amountTitle", "");
    model.put("bankTitle", texts.say("outreach.mail.bank"));
    return model;
  }

  private List<Map<String, String>> facts(List<MailFile> files) {
    var facts = new ArrayList<Map<String, String>>();
    facts.add(fact(texts.say("outreach.mail.creditor"), papers.creditor()));
    files.forEach(file -> facts.add(fact(say("file"), file.name())));
    facts.add(fact(texts.say("outreach.mail.reference"), OneLine.of(papers.reference())));
    return facts;
  }

  private List<Map<String, String>> bank() {
    var bank = papers.bank();
    var facts = new ArrayList<Map<String, String>>();
    if (bank != null) {
      facts.add(fact(texts.say("outreach.mail.holder"), OneLine.of(bank.holder())));
      facts.add(fact("IBAN", bank.ibanInGroups()));
      if (bank.bic() != null) {
        facts.add(fact("BIC", bank.bic()));
      }
    }
    return facts;
  }

  private List<String> paragraphs() {
    var paragraphs = new ArrayList<String>();
    String phone = papers.phone();
    paragraphs.add(phone == null ? say("wrong") : say("wrong.phone", phone));
    if (papers.file().debtor().kind() == DebtorKind.PERSON) {
      paragraphs.add(texts.say("outreach.mail.law.PERSON"));
    }
    var account = papers.file().account();
    if (papers.agency() && account.letterReference() != null && account.letterSentOn() != null) {
      // CPCE R124-4, last paragraph: every later step recalls the letter.
      paragraphs.add(
          texts.say(
              "outreach.mail.letter",
              OneLine.of(account.letterReference()),
              texts.day(account.letterSentOn())));
    }
    return paragraphs;
  }

  private String signature() {
    String agent = OneLine.name(papers.agentName());
    return papers.agency()
        ? texts.say("outreach.mail.signature.agency", agent, papers.sender(), papers.creditor())
        : texts.say("outreach.mail.signature", agent, papers.creditor());
  }

  private String footer() {
    String phone = papers.phone();
    return phone == null ? say("footer") : say("footer.phone", phone);
  }

  private String privacy() {
    String contact = papers.rightsContact();
    return contact == null
        ? say("privacy", papers.sender())
        : say("privacy.contact", papers.sender(), contact);
  }

  private String say(String key, Object... values) {
    return texts.say("outreach.mail.document." + key, values);
  }

  private static Map<String, String> fact(String name, String value) {
    return Map.of("name", name, "value", value);
  }
}
