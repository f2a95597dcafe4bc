package fr.entente.commitments;

import fr.entente.commitments.agreement.CommitmentsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CommitmentsSettings.class, WaiverSettings.class})
class CommitmentsConfiguration {}
