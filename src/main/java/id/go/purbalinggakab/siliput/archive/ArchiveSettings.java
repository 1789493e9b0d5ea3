package id.go.purbalinggakab.siliput.archive;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties("siliput.archive")
record ArchiveSettings(@DefaultValue("./data/archive") Path folder) {}
