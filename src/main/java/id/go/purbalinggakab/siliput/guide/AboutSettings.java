package id.go.purbalinggakab.siliput.guide;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Versions that the build writes into application.yaml. */
@ConfigurationProperties("siliput.guide")
public record AboutSettings(String applicationVersion, String engineVersion) {}
