package fr.entente.scripts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the content folder is.
@ConfigurationProperties("entente.scripts")
record ScriptsSettings(@DefaultValue("./scripts-content") Path location) {}
