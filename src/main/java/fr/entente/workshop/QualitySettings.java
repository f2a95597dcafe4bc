package fr.entente.workshop;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a phrase counts as noisy: from so many answers on, if even the upper end of its precision's
/// interval stays below what its strength asks for.
@ConfigurationProperties("entente.detection.quality")
public record QualitySettings(
    @DefaultValue("10") int enough,
    @DefaultValue("0.7") double strong,
    @DefaultValue("0.4") double weak) {}
