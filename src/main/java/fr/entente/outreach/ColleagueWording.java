package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.mail.OneLine;
import fr.entente.mail.OutgoingMail;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words the mail to a colleague: who asks what about which customer. Nothing of what is owed.
final class ColleagueWording {
  private static final Templates TEMPLATES = new Templates("outreach/");
  private final ColleagueQuestion asked;
  private final AccountFile file;
  private final String agent;
  private final String agency;
  private final ZoneId zone;
  private final Texts texts;

  ColleagueWording(
      ColleagueQuestion asked, AccountFile file, String agent, String agency, ZoneId zone) {
    this.asked = asked;
    this.file = file;
    this.agent = OneLine.name(agent);
    this.agency = agency;
    this.zone = zone;
    this.texts = new Texts(asked.language());
  }

  OutgoingMail.Content with(String url) {
    var model = model(url);
    return new OutgoingMail.Content(
        OneLine.atMost(200, say("subject", customer())),
        TEMPLATES.text("mail", texts.locale(), model),
        TEMPLATES.html("mail", texts.locale(), model),
        MailVersion.of(texts.locale()));
  }

  private String customer() {
    return OneLine.name(file.debtor().name());
  }

  private Map<String, Object> model(String url) {
    Map<String, Object> model = new HashMap<>();
    model.put("language", asked.language().code());
    model.put("subject", say("subject", customer()));
    model.put("title", say("title", customer()));
    model.put("hello", texts.say("outreach.mail.hello", OneLine.name(asked.name())));
    model.put("intro", say("intro", agent, customer(), file.account().reference()));
    model.put("facts", facts());
    model.put("lines", List.of());
    model.put("bank", List.of());
    model.put("paragraphs", List.of(say("why")));
    model.put("link", url);
    model.put("linkText", say("link"));
    model.put("linkUntil", say("until", texts.day(asked.expiresAt(), zone)));
    model.put("signature", say("signature", agent, OneLine.name(agency)));
    model.put("footer", say("footer"));
    model.put("privacy", say("privacy"));
    for (String none :
        List.of("stop", "stopText", "linesTitle", "dateTitle", "amountTitle", "bankTitle")) {
      model.put(none, "");
    }
    return model;
  }

  private List<Map<String, String>> facts() {
    var facts = new ArrayList<Map<String, String>>();
    int number = 1;
    for (String question : asked.questions()) {
      facts.add(Map.of("name", say("question", number++), "value", question));
    }
    return facts;
  }

  private String say(String key, Object... values) {
    return texts.say("outreach.mail.colleague." + key, values);
  }
}
