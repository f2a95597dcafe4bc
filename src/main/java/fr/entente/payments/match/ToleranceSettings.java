package fr.entente.payments.match;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The house's limits for what may be missing from a payment.
@Configuration(proxyBeanMethods = false)
class ToleranceSettings {
  @Bean
  Tolerance tolerance(
      @Value("${entente.payments.write-off:0.05}") BigDecimal writeOff,
      @Value("${entente.payments.charges:5.00}") BigDecimal charges) {
    return new Tolerance(Money.euros(writeOff).cents(), Money.euros(charges).cents());
  }
}
