package fr.entente.telephony;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.xml.MappingJackson2XmlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The provider's library brings an XML mapper along, with which Spring would answer browsers in
/// XML instead of JSON. The library needs it; the web does not.
@Configuration(proxyBeanMethods = false)
class NoXml implements WebMvcConfigurer {
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(converters ->
        converters.removeIf(c -> c instanceof MappingJackson2XmlHttpMessageConverter));
  }
}
