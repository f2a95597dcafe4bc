package fr.entente.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient the product is with a provider that says nothing.
@ConfigurationProperties("entente.calls")
record CallsSettings(
    @DefaultValue("30s") Duration askUnplacedAfter,
    @DefaultValue("90s") Duration askSilentAfter,
    @DefaultValue("5s") Duration askRingingAfter,
    @DefaultValue("20s") Duration askEvery,
    @DefaultValue("3m") Duration notFoundAfter,
    @DefaultValue("30m") Duration unreachableAfter,
    @DefaultValue("8s") Duration forceEndAfter) {}
