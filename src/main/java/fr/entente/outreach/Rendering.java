package fr.entente.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Fills templates. Everything that came from people is text: the HTML templates escape it.
@Component
class Rendering {
  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");

  String html(String template, Locale locale, Map<String, Object> model) {
    return html.process(template, new Context(locale, model));
  }

  // A text part has no markup to break; escaping would show entities.
  String text(String template, Locale locale, Map<String, Object> model) {
    return text.process(template, new Context(locale, model)).strip() + "\n";
  }

  /// Names the template and its words: another sentence is another version.
  String version(Locale locale) {
    var digest = sha256();
    digest.update(bytes("outreach/mail.html"));
    digest.update(bytes("outreach/mail.txt"));
    ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n/translations", locale);
    new TreeSet<>(words.keySet())
        .stream()
            .filter(key -> key.startsWith("outreach.mail."))
            .forEach(key ->
                digest.update((key + words.getString(key)).getBytes(StandardCharsets.UTF_8)));
    return "mail/" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("outreach/");
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
