package fr.entente.recap;

import fr.entente.kernel.Language;
import fr.entente.mail.OneLine;
import fr.entente.outreach.ColleaguePage;
import fr.entente.outreach.ColleagueRules;
import fr.entente.outreach.Templates;
import fr.entente.outreach.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Words the colleague's page: the customer's name and the questions, and nothing else about the
/// customer.
@Component
class AskedText {
  private static final List<String> NAMES = List.of("first", "second", "third");
  private final Templates templates = new Templates("recap/");

  String open(String token, ColleaguePage page, Language language, boolean empty) {
    var texts = new Texts(language);
    var model = frame(language, texts.say("outreach.asked.title", OneLine.name(page.customer())));
    model.put("sender", OneLine.name(page.creditor()));
    model.put("here", "/q/" + token + "?lang=" + language.code());
    model.put("french", "/q/" + token + "?lang=fr");
    model.put("english", "/q/" + token + "?lang=en");
    model.put("intro", texts.say("outreach.asked.intro", OneLine.name(page.agent())));
    model.put("refused", empty ? texts.say("outreach.asked.empty") : "");
    model.put("questions", questions(page));
    model.put("longest", ColleagueRules.LONGEST_ANSWER);
    return templates.html("asked", texts.locale(), model);
  }

  private static List<Map<String, String>> questions(ColleaguePage page) {
    var questions = new ArrayList<Map<String, String>>();
    for (int i = 0; i < page.questions().size(); i++) {
      questions.add(Map.of("name", NAMES.get(i), "text", page.questions().get(i)));
    }
    return questions;
  }

  String thanks(Language language) {
    return said(language, "outreach.asked.thanks");
  }

  String closed(Language language) {
    return said(language, "outreach.asked.closed");
  }

  String slowDown(Language language) {
    return said(language, "outreach.page.slow");
  }

  private String said(Language language, String key) {
    var texts = new Texts(language);
    var model = frame(language, texts.say(key + ".title"));
    model.put("text", texts.say(key + ".text"));
    for (String none : List.of("sender", "call", "dial", "french", "english")) {
      model.put(none, "");
    }
    return templates.html("closed", texts.locale(), model);
  }

  private static Map<String, Object> frame(Language language, String title) {
    Map<String, Object> model = new HashMap<>();
    model.put("language", language.code());
    model.put("title", title);
    return model;
  }
}
