package fr.entente.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `approval`: another trainer must agree before words come into force.
@ConfigurationProperties("entente.studio")
record StudioSettings(@DefaultValue("false") boolean approval) {}
