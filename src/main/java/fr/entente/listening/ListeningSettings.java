package fr.entente.listening;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the trainers' listening content is, and where trained detectors are kept.
@ConfigurationProperties("entente.detection")
record ListeningSettings(
    @DefaultValue("./scripts-content/listening") Path location,
    @DefaultValue("./data/listening") Path models) {}
