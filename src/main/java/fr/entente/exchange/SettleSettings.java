package fr.entente.exchange;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much a complete list may settle by a press of a button: so many percent of the open invoices
/// of its creditor, and so many euros. Above one of them, a person types how many.
@ConfigurationProperties("entente.exchange.settle")
record SettleSettings(
    @DefaultValue("5") BigDecimal percent, @DefaultValue("10000.00") BigDecimal amount) {}
