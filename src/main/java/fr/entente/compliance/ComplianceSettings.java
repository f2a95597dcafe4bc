package fr.entente.compliance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `policies`: a folder of the operator's own policy files, beside the shipped ones. `live`: real
/// calls are made, so that numbers reserved for fiction are refused.
@ConfigurationProperties("entente.compliance")
record ComplianceSettings(@Nullable Path policies, @DefaultValue("false") boolean live) {}
