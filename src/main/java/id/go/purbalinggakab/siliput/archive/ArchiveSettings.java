package id.go.purbalinggakab.siliput.archive;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties("siliput.archive")
record ArchiveSettings(@DefaultValue("./data/archive") Path folder) {

    static void need(String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("Tempat arsip yang dipilih belum lengkap: isi %s.".formatted(name));
        }
    }
}
