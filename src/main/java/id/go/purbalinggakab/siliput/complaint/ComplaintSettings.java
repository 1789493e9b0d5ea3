package id.go.purbalinggakab.siliput.complaint;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sealKey Base64 of 32 random bytes, from the environment; empty: the key file is used
 * @param authorityMail who outside the office hears where all its people are accused; empty: the office's own address
 * @param keyFile made at the first start where it is missing, readable by its owner only; belongs into the backup
 */
@ConfigurationProperties("siliput.complaint")
record ComplaintSettings(
        @DefaultValue("") String sealKey,
        @DefaultValue("./data/seal.key") Path keyFile,
        @DefaultValue("") String authorityMail) {}
