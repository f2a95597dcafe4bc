package fr.entente.desk;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the desk behaves. A wrap-up limit of zero means that a wrap-up never ends by itself.
@ConfigurationProperties("entente.desk")
public record DeskSettings(
    @DefaultValue("2m") Duration wrapUpLimit,
    @DefaultValue("30s") Duration wrapUpWarning,
    @DefaultValue("10") int wrapUpExtensions,
    @DefaultValue("callback") String defaultOutcome,
    @DefaultValue("5m") Duration handling,
    @DefaultValue("1000.00") BigDecimal smallAccount,
    @DefaultValue("3") int smallInARow,
    @DefaultValue("Entente") String agencyName,
    @DefaultValue("30d") Duration crisisHold,
    @DefaultValue("90") int lastStageDays) {}
