package fr.entente.interest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The rates that come with the product: `interest-rates-fr.yml`.
final class PublishedRates {
  private PublishedRates() {}

  static List<InterestRate> read() {
    try (InputStream file = PublishedRates.class.getResourceAsStream("interest-rates-fr.yml")) {
      Map<String, Map<String, Map<String, String>>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      List<InterestRate> rates = new ArrayList<>();
      read.forEach((kind, semesters) ->
          semesters.forEach((semester, rate) ->
              rates.add(
                  new InterestRate(
                      RateKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                      semester,
                      new BigDecimal(String.valueOf(rate.get("percent"))),
                      String.valueOf(rate.get("source")),
                      null,
                      null))));
      return List.copyOf(rates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
