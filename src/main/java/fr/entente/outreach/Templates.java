package fr.entente.outreach;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Fills the templates of one folder of the class path, named with its slash. Everything that came
/// from people is text: the HTML templates escape it.
public final class Templates {
  private final SpringTemplateEngine html;
  private final SpringTemplateEngine text;

  public Templates(String folder) {
    html = engine(folder, TemplateMode.HTML, ".html");
    text = engine(folder, TemplateMode.TEXT, ".txt");
  }

  public String html(String template, Locale locale, Map<String, Object> model) {
    return html.process(template, new Context(locale, model));
  }

  // A text part has no markup to break; escaping would show entities.
  String text(String template, Locale locale, Map<String, Object> model) {
    return text.process(template, new Context(locale, model)).strip() + "\n";
  }

  private static SpringTemplateEngine engine(String folder, TemplateMode mode, String suffix) {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix(folder);
    templates.setSuffix(suffix);
    templates.setTemplateMode(mode);
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    templates.setCacheable(true);
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(Texts.words());
    return engine;
  }
}
